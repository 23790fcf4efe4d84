import { expect, test } from 'vitest'
import { listAnswers } from '../../shared/client/field-words.ts'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type { EventBody } from '../../shared/domain/conversation/events.ts'
import { eventExamples } from '../../shared/protocol/examples.ts'
import type { MessageEntry } from '../chat/entries.ts'
import { wordsIn } from '../testing.ts'
import { TestServer } from '../testing-server.ts'
import { drawPaper } from './paper.ts'
import { chatLines, confirmationLines } from './transcript.ts'

const association = { name: 'Monmouthshire Housing Association', shortName: 'MHA' }
const english = wordsIn('en')
const entry: MessageEntry = {
  key: 'a',
  n: 2,
  name: null,
  at: '2026-11-26T10:16:00.000Z',
  text: 'The boiler <b>stopped</b>',
  language: 'en',
  state: 'sent',
  refusal: null,
}

function chat(said: MessageEntry[]) {
  const server = new TestServer()
  server.begin()
  const conversation = replay(server.events)
  if (!conversation) throw new Error('no conversation')
  return chatLines(
    { conversation, timeline: said, noteText: () => '', association },
    '2026-11-26T10:20:00.000Z',
    english,
  )
}

test('a copy of a chat says who wrote each message and when, in their own language', () => {
  const lines = chat([
    entry,
    { ...entry, key: 'b', n: 3, name: 'Siân Morgan', text: 'Bore da', language: 'cy' },
    { ...entry, key: 'c', n: null, state: 'sending', text: 'Hello?' },
  ])
  expect(lines.slice(3)).toEqual([
    { as: 'strong', text: 'You, 10.16am on Thursday 26 November' },
    { as: 'p', text: 'The boiler <b>stopped</b>', lang: 'en' },
    { as: 'strong', text: 'Siân Morgan, MHA, 10.16am on Thursday 26 November' },
    { as: 'p', text: 'Bore da', lang: 'cy' },
    { as: 'strong', text: 'You, 10.16am on Thursday 26 November (Not sent.)' },
    { as: 'p', text: 'Hello?', lang: 'en' },
  ])
})

test('a machine’s words come along beneath those they are of, named as a machine’s, in a form as in what is said', () => {
  const fields = { name: 'Agnieszka Wrona', text: 'Okno' }
  const bodies: EventBody[] = [
    { ...eventExamples.started, kind: 'message', language: 'pl', fields },
    { type: 'translated', of: 1, field: 'text', language: 'en', text: 'Window' },
    { type: 'message', by: { role: 'resident' }, text: 'Drzwi', language: 'pl' },
    { type: 'translated', of: 3, language: 'en', text: 'Door' },
  ]
  const conversation = replay(bodies.map((body, index) => ({ ...body, n: index + 1, at: entry.at })))
  if (!conversation) throw new Error('no conversation')
  const wrote = listAnswers(fields, 'message', english)
  const said: MessageEntry = { ...entry, n: 3, text: 'Drzwi', language: 'pl' }
  const lines = confirmationLines(
    { conversation, timeline: [said], noteText: () => '', association },
    { next: [], answers: wrote },
    english,
  )
  const told = lines.map(({ text }) => text)
  expect(told.slice(told.indexOf('Agnieszka Wrona'))).toEqual([
    'Agnieszka Wrona',
    'Your message',
    'Okno',
    'Translated by a machine:',
    'Window',
    'You, 10.16am on Thursday 26 November',
    'Drzwi',
    'Translated by a machine:',
    'Door',
  ])
  expect(lines.at(-1)?.lang).toBe('en')
})

test('nothing that was written becomes part of the page', () => {
  const html = drawPaper(chat([{ ...entry, language: '"><script>' }]), english, {})
  expect(html).toContain('The boiler &lt;b&gt;stopped&lt;/b&gt;')
  expect(html).not.toMatch(/<b>|<script/)
})

test.each([
  [undefined, 14],
  ['large', 18],
  ['larger', 24],
] as const)('in size %s it is printed at %i points', (size, points) => {
  expect(drawPaper(chat([entry]), english, size ? { size } : {})).toContain(`font:${points}pt/1.5`)
})

test('it keeps the language and the direction it was read in', () => {
  const html = drawPaper([{ as: 'h1', text: 'سلام' }], { language: 'ur', dir: 'rtl' }, {})
  expect(html).toContain('<html lang="ur" dir="rtl">')
  expect(html).toContain('<title>سلام</title>')
})
