import type { AdviserName } from '../../shared/domain/conversation/events.ts'
import { findConversation } from '../storage/conversations.ts'
import type { Database } from '../storage/schema.ts'
import { findConversationByToken } from '../storage/tokens.ts'

/** Permission to act on one conversation. Only this folder creates it, so that a check is hard to forget. */
export type Access = { readonly conversation: string; readonly association: string }

/** An adviser of one association. */
export type Adviser = AdviserName & {
  readonly association: string
  readonly email: string
  readonly languages: readonly string[]
}

/** Finds the conversation that a resident's secret token opens. Null: the token is unknown. */
export const residentAccess = (db: Database, token: string): Promise<Access | null> =>
  token.length > 0 && token.length <= 100 ? findConversationByToken(db, token) : Promise.resolve(null)

/** Lets an adviser into any conversation of their own association. Null: it is another's, or does not exist. */
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

/** Lets the timed jobs into any conversation. Null: it does not exist. */
export async function systemAccess(db: Database, conversation: string): Promise<Access | null> {
  const record = await findConversation(db, conversation)
  return record ? { conversation: record.id, association: record.association } : null
}
