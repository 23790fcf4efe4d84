import { useSignal } from '@preact/signals'
import type { ComponentProps } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { timeline } from './entries.ts'
import { Message } from './message.tsx'
import { noteWords } from './note-words.ts'
import { atEnd, scrollerOf, toEnd } from './scrolling.ts'

type Props = Omit<ComponentProps<typeof Message>, 'entry' | 'last'> & { fromTop?: boolean }

/** What was said, oldest first. It is no live region: new messages are said by `announce.ts`, and what was there
 * before is left to whoever reads it. `fromTop`: it stands below something that is read first. */
export function Messages({ fromTop = false, ...shared }: Props) {
  const { door, model } = shared
  const { t } = door.words.value
  const entries = timeline(model.entries.value, model.notes.value)
  const typing = model.typing.value
  const list = useRef<HTMLDivElement>(null)
  const following = useRef(!fromTop)
  const missed = useSignal(false)
  const count = entries.length
  const last = entries.at(-1)
  const sending = last && 'state' in last && last.state === 'sending'

  useEffect(() => {
    const scroller = list.current && scrollerOf(list.current)
    if (!scroller) return
    const look = () => {
      following.current = atEnd(scroller)
      if (following.current) missed.value = false
    }
    scroller.addEventListener('scroll', look, { passive: true })
    // The keyboard comes up: who was reading the end goes on reading the end.
    const watch = new ResizeObserver(() => following.current && toEnd(scroller))
    watch.observe(scroller)
    return () => {
      scroller.removeEventListener('scroll', look)
      watch.disconnect()
    }
  }, [missed])

  const seen = useRef(0)
  useLayoutEffect(() => {
    const grown = count > seen.current
    const first = seen.current === 0
    seen.current = count
    if (!list.current || count === 0 || (first && fromTop)) return
    // Reading further up is not disturbed, unless the resident has just written.
    if (following.current || (grown && sending)) toEnd(scrollerOf(list.current))
    else if (grown) missed.value = true
  }, [count, typing, sending, fromTop, missed])

  const lastMine = entries.findLastIndex(entry => 'key' in entry && entry.name === null)
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
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
      {missed.value && (
        <button
          type="button"
          class="more"
          onClick={() => {
            if (!list.current) return
            toEnd(scrollerOf(list.current))
            // The button goes away with the click; the focus stays with what it showed.
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
