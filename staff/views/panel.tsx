import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Chat } from '../models/chat.ts'
import { sayProblem } from '../models/say.ts'
import { useMeasured } from './measured.ts'
import { useText } from './text.ts'

/** What every action's form is given. */
export type PanelProps = {
  readonly chat: Chat
  /** It stood open when the conversation was left: nobody has just asked for it, so it does not take the keyboard. */
  readonly restored: boolean
  readonly announce: (words: string) => void
  readonly onDone: () => void
  readonly onCancel: () => void
}

type FrameProps = Pick<PanelProps, 'chat' | 'restored' | 'onCancel'> & {
  readonly heading: string
  readonly save: string
  readonly busy?: string
  readonly cancel?: string
  /** Where the keyboard begins: the first field, unless the heading is named. */
  readonly start?: 'field' | 'heading'
  readonly onSave: () => void
  readonly children: ComponentChildren
}

/** An action's form, in the page and not over it: what is written above stays in sight. Escape leaves it. */
export function Panel(props: FrameProps) {
  const { chat, restored, heading, save, busy, cancel, start, onSave, onCancel, children } = props
  const text = useText()
  const { t } = text
  const form = useRef<HTMLFormElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  useMeasured(foot, true, footHeight)
  const { busy: acting, problem } = chat.actions
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>(FIELDS)
    const to = start === 'heading' ? form.current?.querySelector<HTMLElement>('h2') : field
    if (!restored) to?.focus()
  }, [])
  return (
    <form
      ref={form}
      class="panel"
      noValidate
      aria-labelledby="panel-heading"
      onSubmit={event => {
        event.preventDefault()
        if (acting.value === null) onSave()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <h2 id="panel-heading" tabIndex={-1}>
        {heading}
      </h2>
      {children}
      {problem.value && (
        <p class="error" role="alert">
          {sayProblem(problem.value, text)}
        </p>
      )}
      <div ref={foot} class="buttons">
        <button type="submit" class="main-button" aria-disabled={acting.value !== null}>
          {acting.value === null ? save : (busy ?? t('act.busy'))}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {cancel ?? t('act.cancel')}
        </button>
      </div>
    </form>
  )
}

const footHeight = (foot: HTMLElement) => ({ '--foot-height': foot.offsetHeight })
const FIELDS = 'input, select, textarea'
