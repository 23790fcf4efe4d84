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
    // A group: without a role, all that is in it is read when it takes the focus.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div class="ended" ref={at} tabIndex={-1} role="group" aria-labelledby="ended">
      <div id="ended">
        {closedWords(conversation, words).map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {children}
    </div>
  )
}
