import { expect, test } from 'vitest'
import { sampleProfile, sampleTarget } from '../profile/sample.ts'
import { shareTargetFigures } from './share-targets.ts'
import { facts, TEN, targetFacts, tenAnd } from './testing.ts'

const wanted = (threshold: string, percent = 90) => ({
  targets: sampleProfile({ targets: [sampleTarget({ id: 'chat_answer', channel: ['chat', 'phone'] })] })
    .targets,
  share_targets: [{ measure: 'chat_answer', threshold, percent, note: null, ref: '2.3' }],
})
const chat = (changes: Parameters<typeof facts>[0]) => facts({ targets: [targetFacts()], ...changes })
const answered = (seconds: number) => chat({ answeredAt: tenAnd(seconds) })
const left = (seconds: number, byResident = true) => chat({ ended: { at: tenAnd(seconds), byResident } })

test('the share is of those answered and those who left after the time; the time itself is within it', () => {
  const contacts = [answered(60), answered(180), answered(181), left(170), left(200), chat({})]
  const [figures] = shareTargetFigures(wanted('3 minutes'), contacts, tenAnd(100))
  expect(figures?.share).toEqual({ part: 2, of: 4, percent: 50 })
  expect(figures?.reached).toBe(false)
})

test('leaving is never a success, and closing without an answer is no way round it', () => {
  const [figures] = shareTargetFigures(
    wanted('3 minutes'),
    [left(10), left(300), left(300, false)],
    tenAnd(100),
  )
  expect(figures?.share).toEqual({ part: 0, of: 2, percent: 0 })
})

test('exactly the share that is wanted is reached', () => {
  const nine = Array.from({ length: 9 }, () => answered(20))
  const [figures] = shareTargetFigures(wanted('3 minutes'), [...nine, answered(500)], tenAnd(100))
  expect(figures).toMatchObject({ share: { percent: 90 }, reached: true })
})

test("Mount Green's 7 rings are said and not measured", () => {
  const [figures] = shareTargetFigures(wanted('7 rings'), [answered(10)], tenAnd(100))
  expect(figures).toMatchObject({
    stage: 'answer',
    channel: 'chat',
    threshold: '7 rings',
    wantedPercent: 90,
    share: null,
    reached: null,
  })
})

test('only contacts that were given that promise are counted, and with none there is no verdict', () => {
  const other = facts({ answeredAt: TEN, targets: [targetFacts({ target: 'message_response' })] })
  const [figures] = shareTargetFigures(wanted('30 seconds'), [other], tenAnd(100))
  expect(figures).toMatchObject({ share: { part: 0, of: 0, percent: null }, reached: null })
})

test('who still waits after the time counts as not answered in it, and who still waits within it not at all', () => {
  const share = (now: string) =>
    shareTargetFigures(wanted('3 minutes'), [answered(60), chat({})], now)[0]?.share
  expect(share(tenAnd(180))).toMatchObject({ part: 1, of: 1 })
  expect(share(tenAnd(181))).toMatchObject({ part: 1, of: 2 })
})

test('a chat that went on another way is not one who left: after the time it counts as not answered in it', () => {
  const went = chat({ continuedAt: tenAnd(60) })
  const share = (now: string) => shareTargetFigures(wanted('3 minutes'), [answered(60), went], now)[0]?.share
  expect(share(tenAnd(180))).toMatchObject({ part: 1, of: 1 })
  expect(share(tenAnd(181))).toMatchObject({ part: 1, of: 2 })
})
