import { jobAccess } from '../access/access.ts'
import { type Acting, act } from './act.ts'

/** Says what the clock has brought about in one conversation: about to be late, or late. Repeating it says nothing. */
export async function watchConversation(acting: Acting, conversation: string): Promise<void> {
  const access = await jobAccess(acting.db, conversation)
  if (access) await act(acting, access, { type: 'watch_targets' }, null)
}
