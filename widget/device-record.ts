import { attempt } from '../shared/client/attempt.ts'
import type { FormKind } from '../shared/domain/enquiry/kinds.ts'

/** The data that this browser stores for one association. Nothing is stored before the resident starts a conversation or
 * changes a setting (PECR reg 6; standards.md E6). */
export type DeviceRecord = {
  /** The language the resident chose. */
  readonly language?: string
  /** The launcher's label in that language. */
  readonly label?: string
  /** The appearance and reading aloud that the resident chose. */
  readonly display?: Display
  /** A start that was sent and not yet answered. Sending it again with the same id leads to the same conversation. */
  readonly starting?: Starting
  readonly conversation?: string
  readonly token?: string
  /** Stored so that it is asked for only once (WCAG 3.3.7). */
  readonly name?: string | null
  /** The chat has ended. It can still be read. */
  readonly ended?: boolean
  /** The enquiries, newest first. */
  readonly contacts?: readonly StoredEnquiry[]
}

/** The chosen appearance and reading aloud. A missing value follows the device. Each value is a word in the host element's
 * `data-doorstep-display`, which the style sheets match. */
export type Display = {
  readonly size?: 'large' | 'larger'
  readonly colours?: 'light' | 'dark' | 'contrast'
  /** Shows a button beside each message that reads it aloud. */
  readonly buttons?: 'buttons'
  /** Reads new messages aloud as they arrive. */
  readonly news?: 'news'
  readonly speed?: 'slower'
}

/** An enquiry that was sent from this browser. */
export type StoredEnquiry = {
  readonly conversation: string
  readonly token: string
  readonly kind: FormKind
  readonly reference: string
  readonly ended?: boolean
}

/** The body of the request that starts a chat. */
export type Starting = {
  readonly start: string
  readonly kind: 'chat'
  readonly language: string
  readonly name: string | null
  readonly subject: string | null
  readonly page: string | null
}

/** The names of the texts stored beside the record. A chat uses them as they are; an enquiry appends a colon and its
 * conversation id. */
export const TEXTS = ['outbox', 'draft', 'seen']

/** The storage key of an association's record. */
export const keyOf = (association: string) => `doorstep:${association}`

/** Reads the record. Empty if storage is blocked or another program has damaged the record. */
export const readRecord = (association: string): DeviceRecord =>
  attempt(() => JSON.parse(localStorage.getItem(keyOf(association)) as string) as DeviceRecord | null) ?? {}

/** Tells whether the resident may be waiting in a conversation of this record. */
export const isUnderWay = ({ starting, token, ended, contacts }: DeviceRecord): boolean =>
  Boolean(starting || (token && !ended) || contacts?.some(enquiry => !enquiry.ended))

/** Applies the chosen appearance to launcher and panel, before they are first painted and after each change. */
export function applyDisplay({ dataset }: HTMLElement, { display }: DeviceRecord): void {
  dataset.doorstepDisplay = Object.values(display ?? {}).join(' ')
}
