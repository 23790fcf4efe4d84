import type { AdviserName } from '../../shared/domain/conversation/events.ts'
import { findConversation } from '../storage/conversations.ts'
import type { Database } from '../storage/schema.ts'
import { conversationOfToken } from '../storage/tokens.ts'

/** The right to act on one conversation. Only this folder makes one, so that a check is hard to forget. */
export type Access = { readonly conversation: string; readonly association: string }

/** An adviser of one association. */
export type Adviser = AdviserName & {
  readonly association: string
  readonly email: string
  readonly languages: readonly string[]
}

/** A resident's access, by the secret token that the start of the conversation gave them. */
export const residentAccess = (db: Database, token: string): Promise<Access | null> =>
  token.length > 0 && token.length <= 100 ? conversationOfToken(db, token) : Promise.resolve(null)

/** An adviser's access: to any conversation of their own association, and to none of another's. */
export async function adviserAccess(
  db: Database,
  adviser: Adviser,
  conversation: string,
): Promise<Access | null> {
  const record = await findConversation(db, conversation)
  return record?.association === adviser.association
    ? { conversation: record.id, association: record.association }
    : null
}

/** The system's own access, for the timed jobs. */
export async function systemAccess(db: Database, conversation: string): Promise<Access | null> {
  const record = await findConversation(db, conversation)
  return record ? { conversation: record.id, association: record.association } : null
}
