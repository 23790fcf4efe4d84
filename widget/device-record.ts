import { attempt } from '../shared/client/attempt.ts'
import type { Kind } from '../shared/domain/enquiry/kinds.ts'

/** What this browser keeps for one association: nothing before the resident starts a conversation or changes a setting
 * (PECR reg 6; standards.md E6). */
export type DeviceRecord = {
  /** The language the resident chose. */
  readonly language?: string
  /** What the launcher says in it. */
  readonly label?: string
  /** How the resident chose to read. */
  readonly display?: Display
  /** A start that was sent and not yet answered: sent again with the same id, it is the same conversation. */
  readonly starting?: Starting
  readonly conversation?: string
  readonly token?: string
  /** Given once, not asked for again (WCAG 3.3.7). */
  readonly name?: string | null
  /** It has ended: it can be read, and nothing waits for it. */
  readonly ended?: boolean
  /** Everything sent that is no chat, newest first. */
  readonly contacts?: readonly StoredEnquiry[]
}

/** What is left out is as the device has it. Every value is a word of the host element's `data-doorstep-display`, which
 * the style sheets look at. */
export type Display = {
  readonly size?: 'large' | 'larger'
  readonly colours?: 'light' | 'dark' | 'contrast'
  /** A button beside each message reads it aloud. */
  readonly buttons?: 'buttons'
  /** New messages are read aloud as they come. */
  readonly news?: 'news'
  readonly speed?: 'slower'
}

export type StoredEnquiry = {
  readonly conversation: string
  readonly token: string
  readonly kind: FormKind
  readonly reference: string
  readonly ended?: boolean
}

/** What is asked in a form, and answered later. */
export type FormKind = Exclude<Kind, 'chat'>

export type Starting = {
  readonly start: string
  readonly kind: 'chat'
  readonly language: string
  readonly name: string | null
  readonly subject: string | null
  readonly page: string | null
}

/** The further texts of a chat; everything else has the same with its conversation after a colon. */
export const TEXTS = ['outbox', 'draft', 'seen']

export const keyOf = (association: string) => `doorstep:${association}`

/** The record, empty where storage is blocked or another program has spoiled it. */
export const readRecord = (association: string): DeviceRecord =>
  attempt(() => JSON.parse(localStorage.getItem(keyOf(association)) as string) as DeviceRecord | null) ?? {}

/** A conversation somebody may be waiting in. */
export const underWay = ({ starting, token, ended, contacts }: DeviceRecord): boolean =>
  Boolean(starting || (token && !ended) || contacts?.some(enquiry => !enquiry.ended))

/** Draws launcher and panel as the resident chose: before anything of them is painted, and again when it changes. */
export function dress({ dataset }: HTMLElement, { display }: DeviceRecord): void {
  dataset.doorstepDisplay = Object.values(display ?? {}).join(' ')
}
