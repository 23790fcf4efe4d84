import type { Profile } from '../profile/profile.ts'

/** The kinds of conversation, in the order in which they are listed. */
export const KINDS = ['chat', 'message', 'callback', 'format', 'appointment', 'feedback'] as const
export type Kind = (typeof KINDS)[number]
/** The kinds that begin with a form. */
export type FormKind = Exclude<Kind, 'chat'>

/** The kinds that this association offers, in the order of `KINDS`. */
export function kindsOf({ channels }: Profile): readonly Kind[] {
  const offered: Record<Kind, boolean> = {
    chat: channels.chat === true,
    message: channels.message === true,
    callback: channels.callback === true,
    // All five policies promise information in other formats and take complaints.
    format: true,
    appointment: channels.appointment === true || channels.visit === true,
    feedback: true,
  }
  return KINDS.filter(kind => offered[kind])
}
