import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { PanelModel } from '../models/panel.ts'
import { Icon } from '../parts/icon.tsx'
import { Message } from './message.tsx'
import type { ChatModel } from './model.ts'
import { atEnd, scrollerOf, toEnd } from './scrolling.ts'

/** What was said, oldest first. It is no live region: new messages are said by `announce.ts`, and what was there
 * before is left to whoever reads it. */
export function Messages({ panel, model }: { panel: PanelModel; model: ChatModel }) {
  const { t } = panel.words.value
  const entries = model.entries.value
  const typing = model.typing.value
  const list = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const missed = useSignal(false)
  const last = entries.at(-1)

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
    const grown = entries.length > seen.current
    seen.current = entries.length
    if (!list.current || seen.current === 0) return
    // Reading further up is not disturbed, unless the resident has just written.
    if (following.current || (grown && last?.state === 'sending')) toEnd(scrollerOf(list.current))
    else if (grown) missed.value = true
  }, [entries, typing, last, missed])

  const lastMine = entries.findLastIndex(({ name }) => name === null)
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <div ref={list} class="log" role="log" aria-live="off" aria-label={t('chat.messages')} tabIndex={0}>
        <ol>
          {entries.map((entry, index) => (
            <Message
              key={entry.key}
              panel={panel}
              model={model}
              entry={entry}
              last={index === lastMine && index === entries.length - 1}
            />
          ))}
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
