import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Desk } from '../models/desk.ts'
import { formatEnding, formatSessionLength, formatUntil } from '../models/wording.ts'
import { useMeasurements } from './measurements.ts'
import { useText } from './text.ts'

type SessionStripProps = { desk: Desk; announce: (words: string) => void }

/** Warns well before the session ends and extends it at a press. It covers nothing, takes no focus, and goes only when
 * the session was extended, here or in another tab (WCAG 2.2.1). */
export function SessionStrip({ desk, announce }: SessionStripProps) {
  const { sessionExpiry } = desk
  const strip = useRef<HTMLElement>(null)
  const focus = useFocusReturn(strip, HEADINGS[desk.route.place.value.page])
  useMeasurements(strip, sessionExpiry.stage.value !== 'far', measureStrip)
  if (sessionExpiry.stage.value === 'far') return null
  return (
    <section
      ref={strip}
      class="line-strip session-strip"
      aria-labelledby="session-says"
      onFocusIn={focus.rememberPrevious}
    >
      <SessionWarning desk={desk} announce={announce} />
    </section>
  )
}

function SessionWarning({ desk, announce }: SessionStripProps) {
  const text = useText()
  const { t } = text
  const { sessionExpiry, clock } = desk
  const { ends, stage, extending } = sessionExpiry
  clock.tick.value
  const extend = async () => {
    if (await sessionExpiry.extend())
      announce(t('session.stays', { moment: formatUntil(ends.value, clock.now(), text) }))
  }
  return (
    <>
      <div>
        <p id="session-says">{formatEnding(ends.value, sessionExpiry.left(), clock.now(), text)}</p>
        {extending.value === 'failed' && (
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
          aria-disabled={extending.value === 'yes'}
          onClick={() => void extend()}
        >
          {extending.value === 'yes'
            ? t('session.asking')
            : t('session.stay', { duration: formatSessionLength(text) })}
        </button>
      )}
    </>
  )
}

const HEADINGS = { queue: 'queue-heading', chat: 'chat-heading', set_up: 'set-up-heading' } as const

/** When the strip goes while its button has the focus, the element that had it before gets it back, such as a reply that is
 * being written. */
function useFocusReturn(strip: { readonly current: HTMLElement | null }, heading: string) {
  const previous = useRef<EventTarget | null>(null)
  const held = strip.current?.contains(document.activeElement) ?? false
  useLayoutEffect(() => {
    if (!held || strip.current) return
    const to = [previous.current, document.getElementById(heading)].filter(
      each => each instanceof HTMLElement,
    )
    to.find(each => each.isConnected && each.checkVisibility())?.focus()
  })
  return {
    rememberPrevious({ relatedTarget }: FocusEvent) {
      if (!(relatedTarget instanceof Node && strip.current?.contains(relatedTarget)))
        previous.current = relatedTarget
    },
  }
}

/** The height of the strip, and of its words alone: in a low window they scroll away and only the button stays. */
const measureStrip = (strip: HTMLElement) => ({
  '--strip-height': strip.offsetHeight,
  '--strip-words': strip.querySelector<HTMLElement>('button')?.offsetTop ?? 0,
})
