import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** One email as it came over the wire. */
type Received = {
  /** The envelope's sender. */
  readonly from: string
  readonly to: readonly string[]
  /** By name in lower case. Folded lines are joined and encoded words decoded. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly html: string
  readonly raw: string
  /** True if it came over TLS. */
  readonly secure: boolean
  /** The user who signed in to send it. Null: the server needs no login. */
  readonly user: string | null
}

/** The server's answer to the next email: a code to refuse it with, after the recipient or after the whole email; or
 * silence after the whole email. */
type Reply = { readonly code: number; readonly at: 'recipient' | 'end' } | 'silence'

/** For tests alone: a mail server on this machine, and the emails that it received. */
export type TestMailServer = {
  readonly url: string
  readonly port: number
  /** Every email that arrived whole, in order, including those that were then refused. */
  readonly received: Received[]
  /** Returns how many emails were begun. */
  readonly tried: () => number
  answerNext(...replies: Reply[]): void
  close(): Promise<void>
}

type Options = {
  readonly port?: number
  /** The login that is needed to send. Without it anybody may. */
  readonly login?: { readonly user: string; readonly pass: string }
  /** `start`: encrypted if asked; `always`: from the first byte. */
  readonly tls?: 'none' | 'start' | 'always'
}

export async function startTestMailServer({
  port = 0,
  login,
  tls = 'none',
}: Options = {}): Promise<TestMailServer> {
  const received: Received[] = []
  const next: Reply[] = []
  let tried = 0
  const refusal = (at: 'recipient' | 'end'): Error | null => {
    const [reply] = next
    if (reply === undefined || reply === 'silence' || reply.at !== at) return null
    next.shift()
    // As servers do, with the address in it.
    return Object.assign(new Error('<beryl@example.org> is not wanted here'), { responseCode: reply.code })
  }
  const server = new SMTPServer({
    secure: tls === 'always',
    // The library's own certificate, which nobody trusts, is enough to speak TLS with.
    logger: false,
    disabledCommands: [...(tls === 'none' ? ['STARTTLS'] : []), ...(login ? [] : ['AUTH'])],
    authOptional: !login,
    allowInsecureAuth: true,
    onAuth({ username, password }, _, done) {
      if (username === login?.user && password === login?.pass) done(null, { user: username })
      else done(new Error('wrong'))
    },
    onRcptTo(_, __, done) {
      tried += 1
      done(refusal('recipient'))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          secure: session.secure,
          user: typeof session.user === 'string' ? session.user : null,
          raw,
          ...readMessage(raw),
        })
        if (next[0] === 'silence') next.shift()
        else done(refusal('end'))
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', () => resolve()))
  const { port: taken } = server.server.address() as AddressInfo
  const who = login ? `${login.user}:${encodeURIComponent(login.pass)}@` : ''
  return {
    url: `${tls === 'always' ? 'smtps' : 'smtp'}://${who}127.0.0.1:${taken}`,
    port: taken,
    received,
    tried: () => tried,
    answerNext: (...replies) => void next.push(...replies),
    close: () =>
      new Promise(resolve => {
        for (const { _socket } of server.connections) _socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Reads as much of MIME as our own emails use. */
function readMessage(raw: string): Pick<Received, 'headers' | 'text' | 'html'> {
  const { headers, body } = readPart(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = body.split(`--${boundary}`).map(part => readPart(part.replace(/^\r\n|\r\n$/g, '')))
  const partOf = (type: string) => {
    const part = parts.find(one => one.headers.get('content-type')?.startsWith(type))
    if (!part) throw new Error(`no part ${type}`)
    return decoded(part.body, part.headers.get('content-transfer-encoding') ?? '7bit').replaceAll(
      '\r\n',
      '\n',
    )
  }
  return { headers, text: partOf('text/plain'), html: partOf('text/html') }
}

function readPart(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([\w-]+): ?(.*)$/.exec(line) ?? []
    return name ? [[name.toLowerCase(), decodedWords(value ?? '')]] : []
  })
  return { headers: new Map(headers), body: raw.slice(end + 4) }
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? quoted(body.replace(/=\r\n/g, '')) : body
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8')

/** Decodes `=?UTF-8?Q?…?=`. A space between two of these words does not count. */
const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quoted(word.replaceAll('_', ' ')),
    )
