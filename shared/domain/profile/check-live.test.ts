import { expect, test } from 'vitest'
import { checkLive } from './check-live.ts'
import { describeProblem } from './problem.ts'
import { sampleProfile } from './sample.ts'

const settled = {
  hours: { service: { mon: [['09:00', '17:00']] }, ref: '1' },
  privacy: { retention_days: 365, notice_url: 'https://www.example.org/privacy', ref: 'Privacy notice' },
  sites: ['https://www.example.org'],
}

test('a profile with everything settled may go live', () => {
  expect(checkLive(sampleProfile(settled))).toEqual([])
})

test.each([
  ['that no hours are kept', 'none'],
  ['that it is never open', {}],
])('%s is settled as well', (_, service) => {
  expect(checkLive(sampleProfile({ ...settled, hours: { service, ref: '1' } }))).toEqual([])
})

test('a policy alone is not enough to go live', () => {
  expect(checkLive(sampleProfile()).map(describeProblem)).toEqual([
    'hours.service: expected opening hours, or "none" to chat only while an adviser is available; got null',
    'privacy.retention_days: expected how many days a record is kept; got null',
    'privacy.notice_url: expected the web address of the privacy notice; got null',
    'sites: expected the origins of the pages that carry the door; got []',
  ])
})

test('a site without encryption does not go live', () => {
  expect(
    checkLive(sampleProfile({ ...settled, sites: ['http://www.example.org'] })).map(describeProblem),
  ).toEqual(['sites[0]: expected an origin that begins with https:; got "http://www.example.org"'])
})
