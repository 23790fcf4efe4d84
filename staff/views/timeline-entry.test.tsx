import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type { ConversationEvent, EventBody } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { PageLanguage } from '../models/language.ts'
import { listTimelineEntries } from '../models/timeline.ts'
import { openDesk, show } from '../testing/render.tsx'
import { NOW } from '../testing/server.ts'
import { OWEN } from '../testing/tab.ts'
import { EntryView } from './timeline-entry.tsx'

const SIAN = { id: 'sian', name: 'Siân Morgan' }
const STARTED: EventBody = {
  type: 'started',
  conversation: 'a',
  association: 'mha',
  kind: 'message',
  language: 'en',
  name: 'Dilys Price',
  subject: null,
  page: null,
  reference: 'K7M4QX',
  fields: { text: 'The roof' },
}
const PROMISED: EventBody = {
  type: 'target_set',
  target: 'message_full',
  stage: 'full',
  due: '2026-12-24T17:00:00.000Z',
  warnAt: null,
  asWritten: null,
  afterFirstReply: false,
}
const RESIDENT = { role: 'resident' } as const

/** The text that the history shows for these events, after a message with a target. */
async function shownOf(event: EventBody, language: PageLanguage = 'en') {
  const { desk } = await openDesk()
  const events = [STARTED, PROMISED, event].map<ConversationEvent>((one, index) => ({
    ...one,
    n: index + 1,
    at: NOW,
  }))
  const state = replay(events) as Conversation
  show(
    <ol>
      {listTimelineEntries(events).map(entry => (
        <EntryView key={entry.n} desk={desk} entry={entry} state={state} />
      ))}
    </ol>,
    language,
  )
  return screen.getByRole('listitem')
}

const LINES: readonly (readonly [event: EventBody, words: string])[] = [
  [{ type: 'contacted', by: SIAN, way: 'phone', result: 'no_answer' }, 'Called, no answer (Siân Morgan)'],
  [{ type: 'contacted', by: SIAN, way: 'in_person', result: 'reached' }, 'Met them (Siân Morgan)'],
  [
    { type: 'promised', by: SIAN, owner: SIAN, nextStep: 'We call you', due: '2026-11-26T14:30:00.000Z' },
    'Siân Morgan promised a next step by 2.30pm on Thursday 26 November: We call you',
  ],
  [
    { type: 'promised', by: SIAN, owner: OWEN, nextStep: 'Owen calls', due: '2026-11-26T14:30:00.000Z' },
    'Siân Morgan promised a next step by Owen Price, 2.30pm on Thursday 26 November: Owen calls',
  ],
  [{ type: 'transferred', from: SIAN, to: OWEN }, 'Siân Morgan passed this on to Owen Price'],
  [{ type: 'language_wished', wish: 'BSL' }, 'The resident would rather speak: BSL'],
  [{ type: 'translation_allowed', allowed: true }, 'The resident lets a machine translate.'],
  [{ type: 'translation_allowed', allowed: false }, 'The resident wants no machine to translate any more.'],
  [{ type: 'fields_changed', fields: { text: 'The wall' } }, 'The resident changed what they had told us'],
  [
    { type: 'emailed', to: 'dilys@home.example', result: 'sent' },
    'Confirmation emailed to dilys@home.example',
  ],
  [
    { type: 'emailed', to: 'dilys@home.example', result: 'refused' },
    'The confirmation was not emailed: dilys@home.example does not take it. Another way to reach them may be needed',
  ],
  [
    { type: 'emailed', to: 'dilys@home.example', result: 'gave_up' },
    'The confirmation could not be emailed to dilys@home.example: no mail server took it for a day',
  ],
  [
    { type: 'emailed', to: 'dilys@home.example', result: 'too_many' },
    'No confirmation was emailed: dilys@home.example has had several from us in the last 24 hours',
  ],
  [{ type: 'complaint_raised', by: RESIDENT }, 'The resident said that this is a complaint'],
  [{ type: 'complaint_raised', by: { role: 'adviser', ...SIAN } }, 'Siân Morgan marked this as a complaint'],
  [{ type: 'complaint_escalated', by: RESIDENT }, 'The resident took the complaint to stage 2'],
  [
    { type: 'complaint_escalated', by: { role: 'adviser', ...SIAN } },
    'Siân Morgan took the complaint to stage 2',
  ],
  [
    { type: 'converted', to: 'callback', fields: {}, by: 'resident' },
    'The resident asked for this in place of the chat: Call back',
  ],
  [
    { type: 'converted', to: 'message', fields: {}, by: 'house' },
    'Nobody could answer the chat, so it is kept as: Message',
  ],
  [
    { type: 'converted', to: 'message', fields: {}, by: 'resident', stillToDo: true },
    'The resident ended the chat. What we promised is still to do, so it is kept as: Message',
  ],
  [{ type: 'hazards_noticed', hazards: ['gas', 'fire'] }, 'Words of danger were noticed: gas, fire'],
  [{ type: 'hazards_settled', by: SIAN, real: true }, 'Siân Morgan confirmed a danger'],
  [{ type: 'hazards_settled', by: SIAN, real: false }, 'Siân Morgan found no danger'],
  [{ type: 'still_there_asked' }, 'We asked the resident whether they are still there'],
  [{ type: 'still_here' }, 'The resident is still here'],
  [
    {
      type: 'target_recalculated',
      target: 'message_full',
      was: '2026-12-24T17:00:00.000Z',
      due: '2026-12-29T17:00:00.000Z',
      warnAt: '2026-12-29T16:00:00.000Z',
      calendar: '2',
      proclaimed: ['2026-12-24'],
    },
    'New bank holiday (Thursday 24 December). Full answer: now by 5pm on Tuesday 29 December, before by 5pm on Thursday 24 December',
  ],
]

for (const [event, words] of LINES) {
  test(`${event.type}: "${words}"`, async () => {
    const line = await shownOf(event)
    expect(line.textContent).toBe(`${words} 10.15am`)
    expect(line.querySelector('time')?.dateTime).toBe(NOW)
  })
}

test('a note stands in a frame of its own, with who may ask for it', async () => {
  const note = await shownOf({ type: 'noted', by: OWEN, text: 'Prefers the phone' })
  expect(note.textContent).toBe(
    'Note by Owen Price 10.15amPrefers the phoneResidents do not see this; they can ask for it by law.',
  )
})

test('in Welsh', async () => {
  const line = await shownOf({ type: 'transferred', from: SIAN, to: OWEN }, 'cy')
  expect(line.textContent).toMatch(/^Mae Siân Morgan wedi|^Trosglwyddodd Siân Morgan/)
})
