import { keyOf } from '../kept.ts'

/** What was open in this tab while a conversation was under way, to open again on the next page: `chat`, or the
 * conversation of something else that was sent. */
export function wasOpen(session: Storage | null, association: string): string | null {
  try {
    return session?.getItem(keyOf(association)) ?? null
  } catch {
    return null
  }
}

export function keepOpen(session: Storage | null, association: string, open: string | null): void {
  try {
    if (open) session?.setItem(keyOf(association), open)
    else session?.removeItem(keyOf(association))
  } catch {
    // Blocked: the panel stays as it is drawn on the next page.
  }
}
