import type { ComponentChildren } from 'preact'
import { dateOf, dayAndTime } from '../../shared/client/dates.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Desk } from '../models/desk.ts'
import { sayMoment } from '../models/say.ts'
import { sayAttempt, sayHazards, sayStage } from '../models/say-enquiry.ts'
import type { Entry } from '../models/timeline.ts'
import { useText } from './text.ts'
import { TranslationView } from './translation.tsx'

type EntryProps<One extends Entry> = { desk: Desk; entry: One; state: Conversation }

/** One thing that happened: a message as a bubble, a note in a frame of its own, everything else as a line. */
export function EntryView({ desk, entry, state }: EntryProps<Entry>) {
  const text = useText()
  const { t, language } = text
  switch (entry.type) {
    case 'message':
      return <MessageView desk={desk} entry={entry} state={state} />
    case 'noted':
      return <NoteView desk={desk} entry={entry} state={state} />
    case 'contacted':
      return (
        <Line desk={desk} entry={entry}>
          {t('entry.contacted', { name: entry.by.name, what: sayAttempt(entry, text) })}
        </Line>
      )
    case 'promised': {
      const about = { name: entry.by.name, owner: entry.owner.name, moment: sayMoment(entry.due, text) }
      return (
        <Line desk={desk} entry={entry}>
          {t(entry.by.id === entry.owner.id ? 'entry.promised' : 'entry.promisedFor', about)}:{' '}
          <span dir="auto">{entry.nextStep}</span>
        </Line>
      )
    }
    case 'transferred':
      return (
        <Line desk={desk} entry={entry}>
          {t('entry.transferred', { from: entry.from.name, to: entry.to.name })}
        </Line>
      )
    case 'converted': {
      const chosen = entry.by === 'resident' ? 'entry.converted' : 'entry.kept'
      const key = entry.stillToDo ? 'entry.stillToDo' : chosen
      return (
        <Line desk={desk} entry={entry}>
          {t(key, { kind: t(`kind.${entry.to}`) })}
        </Line>
      )
    }
    case 'hazards_noticed':
      return (
        <Line desk={desk} entry={entry}>
          {t('hazards.noticed', { list: sayHazards(entry.hazards, text) })}
        </Line>
      )
    case 'hazards_settled':
      return (
        <Line desk={desk} entry={entry}>
          {t(entry.real ? 'hazards.settledReal' : 'hazards.settledNot', { name: entry.by.name })}
        </Line>
      )
    case 'language_wished':
      return (
        <Line desk={desk} entry={entry}>
          {t('entry.wished', { wish: entry.wish })}
        </Line>
      )
    case 'translation_allowed':
      return (
        <Line desk={desk} entry={entry}>
          {t(entry.allowed ? 'entry.allowed' : 'entry.disallowed')}
        </Line>
      )
    case 'fields_changed':
      return (
        <Line desk={desk} entry={entry}>
          {t('entry.fieldsChanged')}
        </Line>
      )
    case 'emailed':
      return (
        <Line desk={desk} entry={entry}>
          {t(`entry.email.${entry.result}`, { address: entry.to })}
        </Line>
      )
    case 'complaint_raised':
      return (
        <Line desk={desk} entry={entry}>
          {entry.by.role === 'resident'
            ? t('entry.complaintResident')
            : t('entry.complaint', { name: entry.by.name })}
        </Line>
      )
    case 'target_recalculated': {
      const stage = state.targets.find(({ target }) => target === entry.target)?.stage ?? ''
      return (
        <Line desk={desk} entry={entry}>
          {t('entry.putOff', {
            days: entry.proclaimed.map(date => dateOf(`${date}T12:00:00.000Z`, language)).join(', '),
            stage: sayStage(stage, text),
            moment: sayMoment(entry.due, text),
            was: sayMoment(entry.was, text),
          })}
        </Line>
      )
    }
    case 'still_there_asked':
    case 'still_here':
      return (
        <Line desk={desk} entry={entry}>
          {t(entry.type === 'still_here' ? 'entry.stillHere' : 'entry.stillThereAsked')}
        </Line>
      )
    case 'complaint_escalated':
      return (
        <Line desk={desk} entry={entry}>
          {entry.by.role === 'resident'
            ? t('entry.stageTwoResident')
            : t('entry.stageTwo', { name: entry.by.name })}
        </Line>
      )
  }
}

function MessageView({ desk, entry, state }: EntryProps<Entry & { type: 'message' }>) {
  const { t } = useText()
  const { by } = entry
  const mine = by.role === 'adviser' && by.id === desk.me.adviser.id
  const who = by.role === 'resident' ? (state.name ?? t('chat.resident')) : mine ? t('chat.you') : by.name
  return (
    <li class={`message ${by.role}`}>
      <p class="message-who">
        <b>{who}</b> {mine && t('reply.sent')} <When desk={desk} entry={entry} />
      </p>
      <p class="bubble" lang={entry.language} dir="auto">
        {entry.text}
      </p>
      <TranslationView desk={desk} state={state} at={{ of: entry.n }} />
    </li>
  )
}

function NoteView({ desk, entry }: EntryProps<Entry & { type: 'noted' }>) {
  const { t } = useText()
  return (
    <li class="note">
      <p class="message-who">
        <b>{t('entry.note', { name: entry.by.name })}</b> <When desk={desk} entry={entry} />
      </p>
      <p class="note-text" dir="auto">
        {entry.text}
      </p>
      <p class="hint">{t('entry.private')}</p>
    </li>
  )
}

function Line({ desk, entry, children }: { desk: Desk; entry: Entry; children: ComponentChildren }) {
  return (
    <li class="happened">
      {children} <When desk={desk} entry={entry} />
    </li>
  )
}

function When({ desk, entry }: { desk: Desk; entry: Entry }) {
  const { language } = useText()
  return <time dateTime={entry.at}>{dayAndTime(entry.at, desk.clock.now(), language)}</time>
}
