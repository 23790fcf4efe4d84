/** The action of a keyboard shortcut. Every shortcut has a modifier: single letters would collide with typing and with
 * screen readers (WCAG 2.1.4). */
export type KeyAction =
  | { readonly do: 'open_yours'; readonly index: number }
  | { readonly do: 'open_next' }
  | { readonly do: 'to_queue' }
  | { readonly do: 'to_reply' }

type Press = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** The action of a key press, or null. The modifier is Alt; on a Mac it is Control, since Alt types characters there ("#"
 * is Alt+3). AltGr arrives as Control and Alt together and triggers nothing. */
export function keyAction(press: Press, mac: boolean): KeyAction | null {
  const { altKey, ctrlKey, metaKey, shiftKey, code } = press
  if (metaKey || shiftKey || altKey === ctrlKey || ctrlKey !== mac) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  if (digit !== undefined) return { do: 'open_yours', index: Number(digit) - 1 }
  return LETTERS[code] ?? null
}

const LETTERS: Readonly<Record<string, KeyAction>> = {
  KeyN: { do: 'open_next' },
  KeyQ: { do: 'to_queue' },
  KeyR: { do: 'to_reply' },
}

type ReplyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/** True when this key press sends the reply. It never does while an input method is composing a word (Chinese, Korean,
 * phone keyboards). */
export function sendsReply(press: ReplyPress, enterSends: boolean): boolean {
  if (press.key !== 'Enter' || press.isComposing || press.altKey) return false
  return press.ctrlKey || press.metaKey || (enterSends && !press.shiftKey)
}
