import type { Profile } from '../profile/profile.ts'

/** What a contact is. */
export const KINDS = ['chat', 'message', 'callback', 'format', 'appointment', 'feedback'] as const
export type Kind = (typeof KINDS)[number]

/** The kinds this association offers through the door, in the order they are shown. */
export function kindsOf({ channels }: Profile): readonly Kind[] {
  const offered: Record<Kind, boolean> = {
    chat: channels.chat === true,
    message: channels.message === true,
    callback: channels.callback === true,
    // Every one of the five promises information in other formats, and takes complaints.
    format: true,
    appointment: channels.appointment === true || channels.visit === true,
    feedback: true,
  }
  return KINDS.filter(kind => offered[kind])
}
