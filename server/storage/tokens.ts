import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Database } from './schema.ts'

/** 256 random bits, as they are given to a resident's browser. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored in a secret's place. The secrets are random and long, so a plain hash cannot be searched. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

export async function keepToken(
  db: Database,
  token: string,
  conversation: string,
  now: Instant,
): Promise<void> {
  await db
    .insertInto('resident_token')
    .values({ hash: hashOf(token), conversation_id: conversation, created_at: now })
    .execute()
}

/** The conversation that a token opens, or null. */
export async function conversationOfToken(
  db: Database,
  token: string,
): Promise<{ conversation: string; association: string } | null> {
  const row = await db
    .selectFrom('resident_token')
    .innerJoin('conversation', 'conversation.id', 'resident_token.conversation_id')
    .select(['conversation.id', 'conversation.association'])
    .where('resident_token.hash', '=', hashOf(token))
    .executeTakeFirst()
  return row ? { conversation: row.id, association: row.association } : null
}
