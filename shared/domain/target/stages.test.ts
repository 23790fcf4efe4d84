import { expect, test } from 'vitest'
import report from '../../../locales/en/report.json' with { type: 'json' }
import staff from '../../../locales/en/staff.json' with { type: 'json' }
import widget from '../../../locales/en/widget.json' with { type: 'json' }
import { metBy, NEXT_STEP, profileStages, stageNameOf, stageSentenceOf } from './stages.ts'

test('every stage has its sentence and its name, in the words of every page that speaks of it', () => {
  for (const stage of [...profileStages(), NEXT_STEP]) {
    expect(widget.promise, stage).toHaveProperty(stageSentenceOf(stage))
    expect(report.stages, stage).toHaveProperty(stageNameOf(stage))
    expect(staff.stage, stage).toHaveProperty(stageNameOf(stage))
  }
})

test('a stage of an old log that no profile may name any more has words, and a full answer meets it', () => {
  for (const stage of ['pick_up', 'toString', 'other', ''])
    expect([stageSentenceOf(stage), stageNameOf(stage), metBy(stage)]).toEqual([
      'other',
      'other',
      'full_answer',
    ])
})
