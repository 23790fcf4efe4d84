import type { ComponentChildren, RefObject } from 'preact'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { WidgetWords } from '../words.ts'
import { closedWords } from './status-words.ts'

type Props = {
  at: RefObject<HTMLDivElement | null>
  conversation: Conversation
  words: WidgetWords
  children: ComponentChildren
}

/** How it ended, who can help now, and what can be done next. */
export function Ended({ at, conversation, words, children }: Props) {
  return (
    <div class="ended" ref={at} tabIndex={-1}>
      {closedWords(conversation, words).map(line => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </div>
  )
}
