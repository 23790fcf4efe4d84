import { createTransport, type NodemailerError } from 'nodemailer'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Log } from '../log.ts'

/** The mail server and the sender of every email. */
export type MailSettings = {
  readonly server: {
    readonly host: string
    readonly port: number
    /** True: TLS from the first byte. */
    readonly secure: boolean
    readonly login: { readonly user: string; readonly pass: string } | null
  }
  readonly from: { readonly name: string; readonly address: string }
}

export type Email = {
  readonly to: string
  /** The sender's name if the setting has none. */
  readonly fromName: string
  /** The address for replies. Null: there is none. */
  readonly replyTo: string | null
  readonly subject: string
  readonly language: string
  readonly text: string
  readonly html: string
  /** The same whenever the same email is sent, so that its reader can recognise a repeat. */
  readonly id: string
  readonly at: Instant
}

/** The result of one attempt. `later`: worth another attempt; `never`: the server refuses this address or this email. */
type SendResult = 'sent' | 'later' | 'never'

export type Mailer = {
  /** Never rejects. */
  send(email: Email): Promise<SendResult>
  /** Aborts attempts in progress. */
  close(): void
}

/** How long one attempt may take. */
export const SEND_TIMEOUT_MS = 60_000
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1'])

/** Sends emails through the operator's mail server. */
export function createMailer(
  { server, from }: MailSettings,
  log: Log,
  timeoutMs: number = SEND_TIMEOUT_MS,
): Mailer {
  const { host, port, secure, login } = server
  const closing = new AbortController()
  const transport = createTransport({
    host,
    port,
    secure,
    // A password and residents' addresses never cross a network unencrypted. A server on this machine needs no TLS.
    requireTLS: login !== null && !secure && !LOOPBACK.has(host),
    ...(login && { auth: login }),
    connectionTimeout: timeoutMs / 4,
    greetingTimeout: timeoutMs / 4,
    socketTimeout: timeoutMs / 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)

  return {
    async send({ to, fromName, replyTo, subject, language, text, html, id, at }) {
      if (!SENDABLE_ADDRESS.test(to)) return 'never'
      try {
        await transport.sendMail({
          // An object, not text: as text, an address with a comma in it would be two.
          from: { name: from.name || fromName, address: from.address },
          to: { name: '', address: to },
          envelope: { from: from.address, to: [to] },
          ...(replyTo !== null && { replyTo: { name: '', address: replyTo } }),
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          date: new Date(at),
          headers: {
            'Content-Language': language,
            'Auto-Submitted': 'auto-generated',
            // Exchange follows only this one. A report that the address is wrong may still come back.
            'X-Auto-Response-Suppress': 'OOF, AutoReply',
          },
          xMailer: false,
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]),
        })
        return 'sent'
      } catch (error) {
        const delivery = resultOfError(error as NodemailerError)
        if (!closing.signal.aborted)
          log.warn({ ...loggableError(error as NodemailerError), delivery }, 'SMTP_URL: an email did not go')
        return delivery
      }
    },
    close: () => closing.abort(),
  }
}

/** No part is empty or too long for any server, and no character is invisible. The form's check has already made sure that
 * it is exactly one address. */
const SENDABLE_ADDRESS = /^(?!\.|.*\.\.|.*\p{C}|.*\.@)[^@]{1,64}@[^@.][^@]*[^@.]$/u

/** Only a refusal of this recipient or this text is final: the operator can still correct a password, sender or server. */
const resultOfError = ({ permanent, command }: NodemailerError): SendResult =>
  permanent && (command === 'RCPT TO' || command === 'DATA') ? 'never' : 'later'

/** Picks what the log may contain. The server's own answer may name the resident's address, so it stays out. */
const loggableError = ({ code, originalCode, command, responseCode }: NodemailerError) => ({
  code,
  ...(originalCode && { originalCode }),
  command,
  responseCode,
})
