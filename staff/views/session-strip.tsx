import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../models/desk.ts'
import { sayEnd, sayStay, sayUntil } from '../models/say.ts'
import { useMeasured } from './measured.ts'
import { useText } from './text.ts'

type SessionStripProps = { desk: Desk; announce: (words: string) => void }

/** Says well before it comes that the session ends, and puts it off by one press. It covers nothing, takes no focus, and
 * goes only when it was acted on, here or in another tab (WCAG 2.2.1). */
export function SessionStrip({ desk, announce }: SessionStripProps) {
  const { sessionExpiry } = desk
  const strip = useRef<HTMLElement>(null)
  const focus = useFocusBack(strip, HEADINGS[desk.route.place.value.page])
  useMeasured(strip, sessionExpiry.stage.value !== 'far', lengths)
  if (sessionExpiry.stage.value === 'far') return null
  return (
    <section
      ref={strip}
      class="line-strip session-strip"
      aria-labelledby="session-says"
      onFocusIn={focus.came}
    >
      <Says desk={desk} announce={announce} />
    </section>
  )
}

function Says({ desk, announce }: SessionStripProps) {
  const text = useText()
  const { t } = text
  const { sessionExpiry, clock } = desk
  const { ends, stage, asking } = sessionExpiry
  clock.tick.value
  const prolong = async () => {
    if (await sessionExpiry.prolong())
      announce(t('session.stays', { moment: sayUntil(ends.value, clock.now(), text) }))
  }
  return (
    <>
      <div>
        <p id="session-says">{sayEnd(ends.value, sessionExpiry.left(), clock.now(), text)}</p>
        {asking.value === 'failed' && (
          <p class="error" role="alert">
            {t('session.failed')}
          </p>
        )}
      </div>
      {stage.value !== 'over' && (
        <button
          type="button"
          id="session-stay"
          class="button"
          aria-disabled={asking.value === 'yes'}
          onClick={() => void prolong()}
        >
          {asking.value === 'yes' ? t('session.asking') : t('session.stay', { duration: sayStay(text) })}
        </button>
      )}
    </>
  )
}

const HEADINGS = { queue: 'queue-heading', chat: 'chat-heading', set_up: 'set-up-heading' } as const

/** The strip goes with its button: the keyboard is given back to where it came from, as to the reply half written. */
function useFocusBack(strip: { readonly current: HTMLElement | null }, heading: string) {
  const before = useRef<EventTarget | null>(null)
  const held = strip.current?.contains(document.activeElement) ?? false
  useLayoutEffect(() => {
    if (!held || strip.current) return
    const to = [before.current, document.getElementById(heading)].filter(each => each instanceof HTMLElement)
    to.find(each => each.isConnected && each.checkVisibility())?.focus()
  })
  return {
    came({ relatedTarget }: FocusEvent) {
      if (!(relatedTarget instanceof Node && strip.current?.contains(relatedTarget)))
        before.current = relatedTarget
    },
  }
}

/** A low window has room for the button alone: how high the words are that scroll away above it. */
const lengths = (strip: HTMLElement) => ({
  '--strip-height': strip.offsetHeight,
  '--strip-words': strip.querySelector<HTMLElement>('button')?.offsetTop ?? 0,
})
