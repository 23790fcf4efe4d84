import { keyOf } from '../kept.ts'

/** Whether the panel was open in this tab while a conversation was under way: it opens again on the next page. */
export function wasOpen(session: Storage | null, association: string): boolean {
  try {
    return session?.getItem(keyOf(association)) === 'open'
  } catch {
    return false
  }
}

export function keepOpen(session: Storage | null, association: string, open: boolean): void {
  try {
    if (open) session?.setItem(keyOf(association), 'open')
    else session?.removeItem(keyOf(association))
  } catch {
    // Blocked: the panel stays as it is drawn on the next page.
  }
}
