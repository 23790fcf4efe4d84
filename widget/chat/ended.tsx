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

/** Says how the conversation ended and who can help now, above the next actions. */
export function Ended({ at, conversation, words, children }: Props) {
  return (
    // It is a group, since without a role a screen reader would read all of it when it gets the focus.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
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
