import type { TestServer } from '../../testing/test-server.ts'

type Fields = Readonly<Record<string, string>>

/** A browser without script, as far as these pages can tell: it opens a page, fills in what is drawn and sends it. */
export function plainBrowser(server: Pick<TestServer, 'url'>) {
  const open = async (path: string) => answerOf(await fetch(server.url + path))
  const send = async (path: string, fields: Fields, headers: Record<string, string> = OWN_PAGE) =>
    answerOf(await fetch(server.url + path, { method: 'POST', headers, body: new URLSearchParams(fields) }))
  return {
    open,
    send,
    /** Opens the form and sends it with these answers. */
    async fillIn(path: string, fields: Fields) {
      const form = await open(path)
      return send(path, { start: form.hidden('start'), ...fields })
    },
  }
}

const OWN_PAGE = { 'sec-fetch-site': 'same-origin' }

async function answerOf(response: Response) {
  const html = await response.text()
  return {
    response,
    status: response.status,
    html,
    /** The text that a reader sees, in order. */
    text: entities(
      html
        .replace(/<(head|select)[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' '),
    ),
    title: entities(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''),
    hidden: (name: string) =>
      new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '',
    /** The names of what can be filled in, in the order of the page. */
    asked: [
      ...new Set(
        [...html.matchAll(/<(?:input|textarea|select)\b[^>]*?\sname="(\w+)"/g)].map(([, name]) => name),
      ),
    ].filter(name => name !== 'start'),
    slots: [...html.matchAll(/<option value="(\d[^"]*)"/g)].map(([, slot]) => slot ?? ''),
    reference: /<p class="reference">[^<]*<strong dir="ltr">(\w+)/.exec(html)?.[1] ?? null,
  }
}

const entities = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** One right answer for every kind. */
export const FILLED = {
  message: { text: 'The gate is broken.', name: 'Beryl Pugh', reply_by: 'email', email: 'beryl@example.org' },
  callback: { phone: '01632 960555', name: 'Beryl Pugh', slot: 'soon' },
  format: {
    format: 'large_print',
    text: 'My rent statement',
    name: 'Beryl Pugh',
    reply_by: 'address',
    address: '3 High Street',
  },
  appointment: {
    place: 'home',
    text: 'The window',
    name: 'Beryl Pugh',
    reply_by: 'phone',
    phone: '01632 960555',
    address: '3 High Street',
  },
  feedback: { feedback: 'complaint', text: 'Nobody came.', reply_by: 'phone', phone: '01632 960555' },
} as const
export const FORM_KINDS = Object.keys(FILLED) as (keyof typeof FILLED)[]
