import { expect, test } from 'vitest'
import { memoryStorage } from '../../shared/client/testing.ts'
import { createFormDraft } from './form-draft.ts'
import { createNextStepForm } from './next-step.ts'

const NOW = '2026-11-26T10:15:00.000Z'

function filled(step: string, date: string, time: string) {
  const form = createNextStepForm('sian', createFormDraft(memoryStorage()).field, 'promise')
  form.step.value = step
  form.date.value = date
  form.time.value = time
  return form
}

test('a step, a day and a time make a promise, owned by whoever makes it', () => {
  const form = filled(' Ring you with the date ', '2026-11-27', '17:00')
  expect(form.read(NOW)).toEqual({
    owner: 'sian',
    nextStep: 'Ring you with the date',
    due: '2026-11-27T17:00:00.000Z',
  })
  expect(form.problems.value).toEqual([])
})

test('each thing that is missing is named, in the order of the form', () => {
  const form = filled(' ', '', '')
  expect(form.read(NOW)).toBeNull()
  expect(form.problems.value).toEqual(['step', 'date', 'time'])
})

test('a time that has passed cannot be promised, nor this very moment', () => {
  for (const time of ['10:14', '10:15']) {
    const form = filled('Ring', '2026-11-26', time)
    expect(form.read(NOW)).toBeNull()
    expect(form.problems.value).toEqual(['past'])
  }
  expect(filled('Ring', '2026-11-26', '10:16').read(NOW)).not.toBeNull()
})

test('cleared, it begins again with oneself as owner', () => {
  const form = filled('Ring', '2026-11-27', '17:00')
  form.owner.value = 'dafydd'
  form.followUp.value = 'promise'
  form.clear()
  expect([form.followUp.value, form.owner.value, form.step.value, form.date.value]).toEqual([
    null,
    'sian',
    '',
    '',
  ])
})
