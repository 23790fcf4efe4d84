import { createSmallWords } from '../shared/client/small-words.ts'
import { readWords } from '../shared/client/testing.ts'
import { type Door, WORD_PARTS } from '../shared/protocol/http.ts'
import type { WidgetWords } from './words.ts'

/** For tests only: words and a sample door. */

export { readWords }

export const wordsIn = (language: 'en' | 'cy'): WidgetWords =>
  createSmallWords(
    { code: language, dir: 'ltr' },
    Object.assign({}, readWords(language), ...WORD_PARTS.map(part => readWords(language, part))),
  )

export const doorOf = (change: Partial<Door> = {}): Door => ({
  association: {
    id: 'mha',
    name: 'Monmouthshire Housing Association',
    shortName: 'MHA',
    primary: '#6B1F5C',
    accent: '#FBEBDD',
  },
  language: 'en',
  languages: [
    { code: 'cy', name: 'Cymraeg', dir: 'ltr' },
    { code: 'en', name: 'English', dir: 'ltr' },
  ],
  others: [],
  now: '2026-11-26T10:15:00.000Z',
  opening: { state: 'open', until: '2026-11-26T17:00:00.000Z' },
  chat: {
    offered: true,
    open: true,
    asWritten: 'within 3 minutes',
    dueIfAskedNow: '2026-11-26T10:18:00.000Z',
  },
  notices: [],
  closures: [],
  kinds: [],
  formats: { freeOfCharge: false },
  complaints: { times: null, procedureUrl: null, ombudsman: null },
  emergency: { life: '999', gas: '0800 111 999', power: '105', landlord: null, covers: null },
  contacts: { phone: null, email: null },
  privacy: { noticeUrl: null, retentionDays: null, recordingNotice: null },
  words: readWords('en'),
  ...change,
})
