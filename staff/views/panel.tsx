import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Chat } from '../models/chat.ts'
import { formatProblem } from '../models/wording.ts'
import { useMeasurements } from './measurements.ts'
import { useText } from './text.ts'

/** The properties of every action's form. */
export type PanelProps = {
  readonly chat: Chat
  /** The form was open when the adviser left the conversation. Nobody has just asked for it, so it does not take the focus. */
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
  /** The element that gets the focus at first. Default: the first field. */
  readonly start?: 'field' | 'heading'
  readonly onSave: () => void
  readonly children: ComponentChildren
}

/** The form of an action. It is part of the page and not over it, so that the conversation above stays visible. Escape
 * cancels it. */
export function Panel(props: FrameProps) {
  const { chat, restored, heading, save, busy, cancel, start, onSave, onCancel, children } = props
  const text = useText()
  const { t } = text
  const form = useRef<HTMLFormElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  useMeasurements(foot, true, measureFoot)
  const { busy: command, problem } = chat.actions
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
        if (command.value === null) onSave()
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
          {formatProblem(problem.value, text)}
        </p>
      )}
      <div ref={foot} class="buttons">
        <button type="submit" class="main-button" aria-disabled={command.value !== null}>
          {command.value === null ? save : (busy ?? t('act.busy'))}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {cancel ?? t('act.cancel')}
        </button>
      </div>
    </form>
  )
}

const measureFoot = (foot: HTMLElement) => ({ '--foot-height': foot.offsetHeight })
const FIELDS = 'input, select, textarea'
