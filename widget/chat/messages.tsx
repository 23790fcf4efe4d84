import { useSignal } from '@preact/signals'
import type { ComponentProps } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { timeline } from './entries.ts'
import { Message } from './message.tsx'
import { noteWords } from './note-words.ts'
import { isAtEnd, scrollerOf, scrollToEnd } from './scrolling.ts'

type Props = Omit<ComponentProps<typeof Message>, 'entry' | 'last'> & { fromTop?: boolean }

/** The messages and notes, oldest first. It is no live region: `announce.ts` announces new messages. `fromTop` leaves the
 * list at its top, because it stands below a text that is read first. */
export function Messages({ fromTop = false, ...shared }: Props) {
  const { door, model } = shared
  const { t } = door.words.value
  const entries = timeline(model.entries.value, model.notes.value)
  const typing = model.typing.value
  const list = useRef<HTMLDivElement>(null)
  const following = useRef(!fromTop)
  const hasMissed = useSignal(false)
  const count = entries.length
  const last = entries.at(-1)
  const sending = last && 'state' in last && last.state === 'sending'

  useEffect(() => {
    const scroller = list.current && scrollerOf(list.current)
    if (!scroller) return
    const updateFollowing = () => {
      following.current = isAtEnd(scroller)
      if (following.current) hasMissed.value = false
    }
    scroller.addEventListener('scroll', updateFollowing, { passive: true })
    // When the keyboard opens, a resident who was at the end stays at the end.
    const observer = new ResizeObserver(() => following.current && scrollToEnd(scroller))
    observer.observe(scroller)
    return () => {
      scroller.removeEventListener('scroll', updateFollowing)
      observer.disconnect()
    }
  }, [hasMissed])

  const seen = useRef(0)
  useLayoutEffect(() => {
    const grown = count > seen.current
    const first = seen.current === 0
    seen.current = count
    if (!list.current || count === 0 || (first && fromTop)) return
    // Do not disturb somebody who reads further up, unless they have just sent a message.
    if (following.current || (grown && sending)) scrollToEnd(scrollerOf(list.current))
    else if (grown) hasMissed.value = true
  }, [count, typing, sending, fromTop, hasMissed])

  const lastMine = entries.findLastIndex(entry => 'key' in entry && entry.name === null)
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard */}
      <div ref={list} class="log" role="log" aria-live="off" aria-label={t('chat.messages')} tabIndex={0}>
        <ol>
          {entries.map((entry, index) =>
            'key' in entry ? (
              <Message
                key={entry.key}
                {...shared}
                entry={entry}
                last={index === lastMine && index === count - 1}
              />
            ) : (
              <li key={entry.n} class="told">
                {noteWords(entry, door.clock.now(), door.words.value)}
              </li>
            ),
          )}
        </ol>
        {typing !== null && <p class="typing">{t('chat.typing', { name: typing })}</p>}
      </div>
      {hasMissed.value && (
        <button
          type="button"
          class="more"
          onClick={() => {
            if (!list.current) return
            scrollToEnd(scrollerOf(list.current))
            // The press removes the button, so the focus moves to the messages.
            list.current.focus()
          }}
        >
          <Icon name="down" />
          {t('chat.new_messages')}
        </button>
      )}
    </div>
  )
}
