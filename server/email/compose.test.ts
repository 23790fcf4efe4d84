import { expect, test } from 'vitest'
import type { PrintSize } from '../../shared/domain/conversation/email.ts'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import { LANGUAGES, languageOf } from '../../shared/domain/languages.ts'
import { emailOf } from './testing.ts'

const ALL = LANGUAGES.map(({ code }) => code)

test('it says what we have, the reference, who has it, by when, how to reach us, and how it can be taken back', () => {
  const { subject, text, replyTo, to, fromName } = emailOf({})
  expect(subject).toBe('Monmouthshire Housing Association: we have what you sent. Reference K7M4QX')
  expect([to, replyTo, fromName]).toEqual([
    'beryl@example.org',
    'customerservices@monmouthshirehousing.co.uk',
    'Monmouthshire Housing Association',
  ])
  for (const said of [
    'We have your message',
    'Your reference: K7M4QX',
    '- Monmouthshire Housing Association has it now. A person will deal with it, and will tell you their name.',
    '- We will write to beryl@example.org.',
    'Change it or take it back',
    '- Phone: 0345 677 2277',
    'A machine sent this email. The answer will come from a person.',
    'your reply goes to customerservices@monmouthshirehousing.co.uk.',
    '- Somebody is in danger: 999',
    '- Our emergency number: 01632 960110',
  ])
    expect(text).toContain(said)
})

test('each promise has its day and time; where none is promised that is said; where only words are, they are quoted', () => {
  expect(emailOf({ at: 'mgha' }).text).toContain('- We will answer you by 1.15pm on Thursday 26 November.')
  expect(emailOf({ at: 'magna', kind: 'appointment', fields: { place: 'home' } }).text).toContain(
    '- Our published policy sets no time for this.',
  )
  const { text, html } = emailOf({ language: 'cy' })
  expect(text).toContain("- Ein haddewid: “we'll make sure we contact you back”\n")
  expect(html).toContain('<span lang="en" dir="ltr">“we&#39;ll make sure we contact you back”</span>')
})

test('tried again after the promise has passed, it says that we are late; taken meanwhile, by whom', () => {
  const late = emailOf({ at: 'mgha', now: '2026-12-02T10:00:00.000Z' })
  expect(late.text).toContain('We are late, and we are sorry.')
  const taken = emailOf({ later: [{ type: 'take', adviser: { id: 'sian', name: 'Siân Morgan' } }] })
  expect(taken.text).toContain('- Siân Morgan is dealing with this.')
})

test('an association without an email address asks for no reply, and has no Reply-To', () => {
  const { text, replyTo } = emailOf({ at: 'magna' })
  expect(replyTo).toBeNull()
  expect(text).toContain('Please do not reply to this email.')
})

/** Everything a resident can say of themselves, in words that stand nowhere else. */
const SECRET: FieldValues = {
  text: 'Zebra',
  name: 'Yannick',
  phone: '01632 960777',
  address: 'Xanadu',
  person: 'Wanda',
  free_when: 'Vesper',
  needs: 'Umbrella',
  spoken: 'Tagalog',
  format_language: 'Sorani',
}

test.each(ALL)(
  'in %s nothing stands in it that the resident wrote, and nothing that opens the conversation',
  language => {
    for (const [kind, fields] of [
      ['message', {}],
      ['format', { format: 'language' }],
      ['appointment', { place: 'home' }],
      ['feedback', { feedback: 'complaint' }],
    ] as const) {
      const { subject, text, html, id } = emailOf({ kind, language, fields: { ...SECRET, ...fields } })
      const all = [subject, text, html, id].join('\n')
      for (const secret of [...Object.values(SECRET), '3f0c9f6e', 'evictions', 'token'])
        expect(all, `${kind}: ${secret}`).not.toContain(secret)
      expect(html).not.toMatch(/https?:|src=|<img|<link|<script|url\(/)
    }
  },
)

test('that it is a complaint is not said in an inbox that others may read, nor an adviser’s words', () => {
  const complaint = emailOf({ at: 'willow', kind: 'feedback', fields: { feedback: 'complaint' } })
  expect(complaint.text).not.toMatch(/complain/i)
  expect(complaint.subject).not.toMatch(/complain/i)
  expect(complaint.text).toContain('We have what you told us')
  expect(complaint.text).toContain('- We will answer you by the end of Thursday 10 December.')
  const adviser = { id: 'sian', name: 'Siân Morgan' }
  const promise = { owner: adviser, nextStep: 'Ring about the eviction', due: '2026-11-27T17:00:00.000Z' }
  const promised = emailOf({
    later: [
      { type: 'take', adviser },
      { type: 'promise', adviser, promise },
    ],
  })
  expect(promised.text).not.toContain('eviction')
  expect(promised.text).toContain('- We will act on it by 5pm on Friday 27 November.')
})

test('words of danger come first, with the number to call; that somebody may be hurt at home is not said', () => {
  const gas = emailOf({ fields: { text: 'I can smell gas' } })
  expect(gas.text).toMatch(
    /^What you wrote may be about a danger\. Do not wait for our answer:\n\n- .*0800 111 999 now\./,
  )
  expect(gas.html.indexOf('0800 111 999')).toBeLessThan(gas.html.indexOf('<h1'))
  expect(gas.html).toContain('href="tel:0800111999"')
  const adviser = { id: 'sian', name: 'Siân Morgan' }
  const none = emailOf({
    fields: { text: 'I can smell gas' },
    later: [{ type: 'settle_hazards', adviser, real: false }],
  })
  expect(none.text).toMatch(/^We have your message/)
  for (const text of ['I want to kill myself', 'My husband beats me']) {
    const home = emailOf({ fields: { text } })
    expect(home.text).toMatch(/^We have your message/)
    expect(home.text).not.toMatch(/Samaritans|about a danger/)
    expect(home.text).toContain('- Somebody is in danger: 999')
  }
})

test('the same email has the same id however often it is sent, and another address another', () => {
  const ids = [
    emailOf({}),
    emailOf({ now: '2026-11-27T10:15:00.000Z' }),
    emailOf({
      later: [
        {
          type: 'change_fields',
          fields: { text: 'The gate', name: 'Beryl Pugh', reply_by: 'email', email: 'b@example.org' },
        },
      ],
    }),
  ].map(({ id }) => id)
  expect(ids[0]).toMatch(/^[\da-f]{32}$/)
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})

test('the promise of the chat that it was is spoken of no more', () => {
  const fields = { name: 'Beryl Pugh', reply_by: 'email', email: 'beryl@example.org' }
  const { text } = emailOf({
    at: 'willow',
    kind: 'chat',
    fields: { reply_by: 'none' },
    later: [{ type: 'convert', to: 'message', fields }],
  })
  expect(text).toContain('We have your message')
  expect(text).toContain('- We will answer you by the end of Friday 27 November.')
  expect(text.match(/We will answer you/g)).toHaveLength(1)
})

test.each(ALL)(
  'in %s it is drawn in that language and direction, in the print that was chosen, for every kind',
  language => {
    const { dir } = languageOf(language)
    const sizes = { standard: 18, large: 24, larger: 32 } as const
    for (const [size, pixels] of Object.entries(sizes)) {
      const print = size === 'standard' ? {} : { size: size as PrintSize }
      const { html, text, subject, language: said } = emailOf({ language, ...print })
      expect(said).toBe(language)
      for (const tag of ['html', 'div']) expect(html).toContain(`<${tag} lang="${language}" dir="${dir}"`)
      const drawn = [...html.matchAll(/font-size:(\d+)px/g)].map(([, found]) => Number(found))
      expect(Math.min(...drawn), size).toBe(pixels)
      const tall = [...html.matchAll(/line-height:([\d.]+)/g)].map(([, found]) => Number(found))
      expect(Math.min(...tall)).toBe(language === 'ur' ? 2.2 : 1.5)
      expect(html).not.toMatch(/italic|uppercase|justify/)
      for (const whole of [html, text, subject])
        expect(whole).not.toMatch(/\{\{|undefined|\bnull\b|(email|sent|contact)\.[a-z]/)
      // Each value is marked off where the words run the other way.
      if (dir === 'rtl') {
        expect(text).toContain('\u2068K7M4QX\u2069')
        expect(text).toContain('\u2068beryl@example.org\u2069')
        expect(text).toContain('\u20680345 677 2277\u2069')
      }
    }
  },
)

test('an address is shown as text, whatever stands in it', () => {
  const { html, text } = emailOf({ fields: { email: "o'b&<b>x</b>@example.org" } })
  expect(html).toContain('o&#39;b&amp;&lt;b&gt;x&lt;/b&gt;@example.org')
  expect(text).toContain("o'b&<b>x</b>@example.org")
})
