import { expect, test } from 'vitest'
import type { OutboxItem } from '../../shared/client/outbox.ts'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type { ConversationEvent, EventBody } from '../../shared/domain/conversation/events.ts'
import { aStarted } from '../../shared/domain/conversation/testing.ts'
import { listMessages, type ToSend } from './entries.ts'

const at = '2026-11-26T10:15:00.000Z'
const begun: EventBody = {
  ...aStarted(),
}
const sian = { role: 'adviser', id: 'sian', name: 'Siân Morgan' } as const
const conversation = (...bodies: (EventBody & { clientId?: string })[]) =>
  replay([begun, ...bodies].map((body, index): ConversationEvent => ({ ...body, n: index + 1, at })))
const waiting = (
  clientId: string,
  text: string,
  change: Partial<OutboxItem<ToSend>> = {},
): OutboxItem<ToSend> => ({
  command: { type: 'say', text, language: 'en', clientId },
  state: 'sending',
  refusal: null,
  at: 0,
  ...change,
})
const say = (text: string, clientId: string): EventBody & { clientId: string } => ({
  type: 'message',
  by: { role: 'resident' },
  text,
  language: 'en',
  clientId,
})

test('what the server has comes first, what is on its way after it', () => {
  const known = conversation(say('one', 'a'), { type: 'message', by: sian, text: 'Hello', language: 'cy' })
  const entries = listMessages(known, [waiting('b', 'two')], () => at)
  expect(entries.map(({ key, name, text, state }) => [key, name, text, state])).toEqual([
    ['a', null, 'one', 'sent'],
    ['3', 'Siân Morgan', 'Hello', 'sent'],
    ['b', null, 'two', 'sending'],
  ])
})

test('a message that has arrived before its answer is shown once', () => {
  const entries = listMessages(conversation(say('one', 'a')), [waiting('a', 'one')], () => at)
  expect(entries.map(({ key, state }) => [key, state])).toEqual([['a', 'sent']])
})

test('a refused message says why, and commands that are no words are not shown', () => {
  const refusal = { name: 'conversation_closed' } as const
  const items: OutboxItem<ToSend>[] = [
    waiting('a', 'too late', { state: 'not_sent', refusal }),
    { ...waiting('b', ''), command: { type: 'end', clientId: 'b' } },
  ]
  expect(listMessages(null, items, () => at)).toEqual([
    { key: 'a', n: null, name: null, at, text: 'too late', language: 'en', state: 'not_sent', refusal },
  ])
})
