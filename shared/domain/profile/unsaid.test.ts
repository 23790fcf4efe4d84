import { expect, test } from 'vitest'
import { sampleProfile } from './sample.ts'
import { listUnsaid } from './unsaid.ts'

test('what a policy does not say is listed by its place, and what it says is not', () => {
  const unsaid = listUnsaid(sampleProfile())
  expect(unsaid).toEqual(
    expect.arrayContaining(['hours.service', 'privacy.retention_days', 'out_of_hours.number']),
  )
  const settled = sampleProfile({ hours: { service: { mon: [['09:00', '17:00']] }, ref: '1' } })
  expect(listUnsaid(settled)).not.toContain('hours.service')
})

test('notes, references and targets are nothing that a policy leaves unsaid', () => {
  expect(listUnsaid(sampleProfile()).filter(path => /\.(note|ref)$|^targets/.test(path))).toEqual([])
  expect(listUnsaid({ survey: null, sites: [], hours: { service: null, note: null } })).toEqual([
    'survey',
    'hours.service',
  ])
})
