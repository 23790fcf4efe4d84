import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadProfiles } from '../../server/profiles.ts'
import { channelsOf, targetsOf } from '../../shared/domain/profile/targets.ts'
import type { Question } from './arguments.ts'
import { answerProfile } from './profile.ts'
import { QuestionError } from './question-error.ts'

const root = join(import.meta.dirname, '../..')
const sources = {
  folder: join(root, 'associations'),
  bankHolidaysFile: join(root, 'associations/bank-holidays.json'),
  assumptionsFile: join(root, 'demo/assumptions.yaml'),
}
const question = (association: string, channelOrTarget: string, assumed = false): Question => ({
  association,
  channelOrTarget,
  received: '2026-11-26T16:59',
  firstReply: undefined,
  agreed: undefined,
  assumed,
})
const { profiles } = loadProfiles({ ...sources, now: '2026-11-26T10:00:00.000Z' })

describe.each([...profiles].map(([id, { profile }]) => [id, profile] as const))('%s', (id, profile) => {
  const channels = [...new Set(profile.targets.flatMap(channelsOf))]

  test.each(channels)('answers every promise of %s, in the order of the file', channel => {
    const targets = targetsOf(profile, channel)
    for (const assumed of [false, true]) {
      const stages = answerProfile(question(id, channel, assumed), sources)
        .join('\n')
        .split('\n\n')
        .slice(1)
      expect(stages.map(stage => stage.split(' (')[0])).toEqual(targets.map(target => target.id))
      for (const stage of stages) expect(stage.split('\n').at(-1)).toMatch(/^Due: ./)
    }
  })

  test('answers each promise by its id', () => {
    for (const target of profile.targets)
      expect(answerProfile(question(id, target.id), sources).join('\n')).toContain(`\n${target.id} (`)
  })
})

describe('a profile that is being set up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-due-profile-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  cpSync(sources.folder, folder, { recursive: true })
  const file = join(folder, 'magna.yaml')
  const written = readFileSync(file, 'utf8')
  const refusalOf = (from: string, to: string, asked: string) => {
    expect(written).toContain(from)
    writeFileSync(file, written.replace(from, to))
    try {
      return answerProfile(question('magna', asked), { ...sources, folder }).join('\n')
    } catch (error) {
      if (error instanceof QuestionError) return error.message
      throw error
    }
  }

  test('is refused with its file and field where it is broken', () => {
    expect(refusalOf('nation: {value: england', 'nation: {value: cornwall', 'message')).toMatch(
      /magna\.yaml: nation\.value: expected .*; got "cornwall"$/,
    )
  })

  test('is refused where a promise has a number that cannot be counted', () => {
    expect(
      refusalOf('value: 1\n    unit: working_days', 'value: 10001\n    unit: working_days', 'message'),
    ).toBe(
      `${file}: targets: message_response: working_days: expected a whole number above 0 and up to 10000, got 10001`,
    )
  })

  test('is told of hours that the association has settled not to keep (D2)', () => {
    const hours = written.slice(written.indexOf('  service:\n'), written.indexOf('  by_queue'))
    expect(refusalOf(hours, '  service: none\n', 'message')).toContain(
      'Opening hours: the association keeps none',
    )
  })

  test('is told where neither the policy nor the demonstration has hours', () => {
    const hours = written.slice(written.indexOf('  service:\n'), written.indexOf('  by_queue'))
    writeFileSync(file, written.replace(hours, '  service: null\n'))
    const lines = answerProfile(question('magna', 'message', true), { ...sources, folder })
    expect(lines[3]).toContain(`and the demonstration assumes none. Set hours.service in ${file}.`)
  })
})
