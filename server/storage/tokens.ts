import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Database } from './schema.ts'

/** Creates the token for a resident's browser: 256 random bits as base64url. */
export const createToken = (): string => randomBytes(32).toString('base64url')

/** Hashes a secret for storage, as SHA-256 in base64url. The secrets are long and random, so a hash without salt cannot be
 * guessed. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

export async function storeToken(
  db: Database,
  token: string,
  conversation: string,
  now: Instant,
): Promise<void> {
  await db
    .insertInto('resident_token')
    .values({ hash: hashSecret(token), conversation_id: conversation, created_at: now })
    .execute()
}

/** Finds the conversation that a token opens. Null: the token is unknown. */
export async function findConversationByToken(
  db: Database,
  token: string,
): Promise<{ conversation: string; association: string } | null> {
  const row = await db
    .selectFrom('resident_token')
    .innerJoin('conversation', 'conversation.id', 'resident_token.conversation_id')
    .select(['conversation.id', 'conversation.association'])
    .where('resident_token.hash', '=', hashSecret(token))
    .executeTakeFirst()
  return row ? { conversation: row.id, association: row.association } : null
}
