import { createTransport, type NodemailerError } from 'nodemailer'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Log } from '../log.ts'

/** Through which server email goes, and whom it comes from. */
export type MailSettings = {
  readonly server: {
    readonly host: string
    readonly port: number
    /** TLS from the first byte on. */
    readonly secure: boolean
    readonly login: { readonly user: string; readonly pass: string } | null
  }
  readonly from: { readonly name: string; readonly address: string }
}

export type Email = {
  readonly to: string
  /** Who it says it is from, where the setting has no name. */
  readonly fromName: string
  /** Where an answer goes; null: there is no such address. */
  readonly replyTo: string | null
  readonly subject: string
  readonly language: string
  readonly text: string
  readonly html: string
  /** The same for the same email: who gets it twice can tell. */
  readonly id: string
  readonly at: Instant
}

/** What came of one try: `later`: it may go in a while; `never`: this address or this email is refused. */
type Delivery = 'sent' | 'later' | 'never'

export type Mailer = {
  /** Never rejects. */
  send(email: Email): Promise<Delivery>
  /** Gives up what is under way. */
  close(): void
}

/** So long may one try take, in milliseconds. */
export const PATIENCE_MS = 60_000
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1'])

/** Hands emails to the server that the operator has chosen. */
export function createMailer(
  { server, from }: MailSettings,
  log: Log,
  patienceMs: number = PATIENCE_MS,
): Mailer {
  const { host, port, secure, login } = server
  const closing = new AbortController()
  const transport = createTransport({
    host,
    port,
    secure,
    // A password and residents' addresses go nowhere in the clear; a server on this machine is no way to go.
    requireTLS: login !== null && !secure && !LOOPBACK.has(host),
    ...(login && { auth: login }),
    connectionTimeout: patienceMs / 4,
    greetingTimeout: patienceMs / 4,
    socketTimeout: patienceMs / 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)

  return {
    async send({ to, fromName, replyTo, subject, language, text, html, id, at }) {
      if (!ADDRESS.test(to)) return 'never'
      try {
        await transport.sendMail({
          // Never as text: an address with a comma in it would be two.
          from: { name: from.name || fromName, address: from.address },
          to: { name: '', address: to },
          envelope: { from: from.address, to: [to] },
          ...(replyTo !== null && { replyTo: { name: '', address: replyTo } }),
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          date: new Date(at),
          headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(patienceMs)]),
        })
        return 'sent'
      } catch (error) {
        const delivery = refusalOf(error as NodemailerError)
        if (!closing.signal.aborted)
          log.warn({ ...reasonOf(error as NodemailerError), delivery }, 'SMTP_URL: an email did not go')
        return delivery
      }
    },
    close: () => closing.abort(),
  }
}

/** No part that is empty or longer than any server takes, and nothing that cannot be seen. The form has seen to it that it
 * is one address and no more. */
const ADDRESS = /^(?!\.|.*\.\.|.*\p{C}|.*\.@)[^@]{1,64}@[^@.][^@]*[^@.]$/u

/** Only what is said of this recipient or this text is final: a password, a sender or a server can yet be mended. */
const refusalOf = ({ permanent, command }: NodemailerError): Delivery =>
  permanent && (command === 'RCPT TO' || command === 'DATA') ? 'never' : 'later'

/** What the server answered may name the resident's address: it stays out of the log. */
const reasonOf = ({ code, originalCode, command, responseCode }: NodemailerError) => ({
  code,
  ...(originalCode && { originalCode }),
  command,
  responseCode,
})
