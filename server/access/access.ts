import type { AdviserName } from '../../shared/domain/conversation/events.ts'
import { findConversation } from '../storage/conversations.ts'
import type { Database } from '../storage/schema.ts'
import { conversationOfToken } from '../storage/tokens.ts'

/** Leave to act on one conversation. Only this folder makes one, so a forgotten check is hard to write. */
export type Access = { readonly conversation: string; readonly association: string }

/** Somebody at the queue of one association. */
export type Adviser = AdviserName & {
  readonly association: string
  readonly email: string
  readonly languages: readonly string[]
}

/** A resident's leave: the secret token that was given when the conversation started. */
export const residentAccess = (db: Database, token: string): Promise<Access | null> =>
  token.length > 0 && token.length <= 100 ? conversationOfToken(db, token) : Promise.resolve(null)

/** An adviser's leave: any conversation of their own association, and none of another's. */
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

/** The house's own leave, for the timed jobs. */
export async function jobAccess(db: Database, conversation: string): Promise<Access | null> {
  const record = await findConversation(db, conversation)
  return record ? { conversation: record.id, association: record.association } : null
}
