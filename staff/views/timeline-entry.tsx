import type { ComponentChildren } from 'preact'
import { dateOf, dayAndTime } from '../../shared/client/dates.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Desk } from '../models/desk.ts'
import { formatAttempt, formatHazards, formatStage } from '../models/enquiry-wording.ts'
import type { TimelineEntry } from '../models/timeline.ts'
import { formatMoment } from '../models/wording.ts'
import { useText } from './text.ts'
import { TranslationView } from './translation.tsx'

type EntryProps<One extends TimelineEntry> = { desk: Desk; entry: One; state: Conversation }

/** One event of the history: a message as a bubble, a note in a frame of its own, everything else as a line. */
export function EntryView({ desk, entry, state }: EntryProps<TimelineEntry>) {
  const text = useText()
  const { t, language } = text
  switch (entry.type) {
    case 'message':
      return <MessageView desk={desk} entry={entry} state={state} />
    case 'noted':
      return <NoteView desk={desk} entry={entry} state={state} />
    case 'contacted':
      return (
        <EventLine desk={desk} entry={entry}>
          {t('entry.contacted', { name: entry.by.name, what: formatAttempt(entry, text) })}
        </EventLine>
      )
    case 'promised': {
      const about = { name: entry.by.name, owner: entry.owner.name, moment: formatMoment(entry.due, text) }
      return (
        <EventLine desk={desk} entry={entry}>
          {t(entry.by.id === entry.owner.id ? 'entry.promised' : 'entry.promisedFor', about)}:{' '}
          <span dir="auto">{entry.nextStep}</span>
        </EventLine>
      )
    }
    case 'transferred':
      return (
        <EventLine desk={desk} entry={entry}>
          {t('entry.transferred', { from: entry.from.name, to: entry.to.name })}
        </EventLine>
      )
    case 'converted': {
      const chosen = entry.by === 'resident' ? 'entry.converted' : 'entry.kept'
      const key = entry.stillToDo ? 'entry.stillToDo' : chosen
      return (
        <EventLine desk={desk} entry={entry}>
          {t(key, { kind: t(`kind.${entry.to}`) })}
        </EventLine>
      )
    }
    case 'hazards_noticed':
      return (
        <EventLine desk={desk} entry={entry}>
          {t('hazards.noticed', { list: formatHazards(entry.hazards, text) })}
        </EventLine>
      )
    case 'hazards_settled':
      return (
        <EventLine desk={desk} entry={entry}>
          {t(entry.real ? 'hazards.settledReal' : 'hazards.settledNot', { name: entry.by.name })}
        </EventLine>
      )
    case 'language_wished':
      return (
        <EventLine desk={desk} entry={entry}>
          {t('entry.wished', { wish: entry.wish })}
        </EventLine>
      )
    case 'translation_allowed':
      return (
        <EventLine desk={desk} entry={entry}>
          {t(entry.allowed ? 'entry.allowed' : 'entry.disallowed')}
        </EventLine>
      )
    case 'fields_changed':
      return (
        <EventLine desk={desk} entry={entry}>
          {t('entry.fieldsChanged')}
        </EventLine>
      )
    case 'emailed':
      return (
        <EventLine desk={desk} entry={entry}>
          {t(`entry.email.${entry.result}`, { address: entry.to })}
        </EventLine>
      )
    case 'complaint_raised':
      return (
        <EventLine desk={desk} entry={entry}>
          {entry.by.role === 'resident'
            ? t('entry.complaintResident')
            : t('entry.complaint', { name: entry.by.name })}
        </EventLine>
      )
    case 'target_recalculated': {
      const stage = state.targets.find(({ target }) => target === entry.target)?.stage ?? ''
      return (
        <EventLine desk={desk} entry={entry}>
          {t('entry.putOff', {
            days: entry.proclaimed.map(date => dateOf(`${date}T12:00:00.000Z`, language)).join(', '),
            stage: formatStage(stage, text),
            moment: formatMoment(entry.due, text),
            was: formatMoment(entry.was, text),
          })}
        </EventLine>
      )
    }
    case 'still_there_asked':
    case 'still_here':
      return (
        <EventLine desk={desk} entry={entry}>
          {t(entry.type === 'still_here' ? 'entry.stillHere' : 'entry.stillThereAsked')}
        </EventLine>
      )
    case 'complaint_escalated':
      return (
        <EventLine desk={desk} entry={entry}>
          {entry.by.role === 'resident'
            ? t('entry.stageTwoResident')
            : t('entry.stageTwo', { name: entry.by.name })}
        </EventLine>
      )
  }
}

function MessageView({ desk, entry, state }: EntryProps<TimelineEntry & { type: 'message' }>) {
  const { t } = useText()
  const { by } = entry
  const mine = by.role === 'adviser' && by.id === desk.me.adviser.id
  const who = by.role === 'resident' ? (state.name ?? t('chat.resident')) : mine ? t('chat.you') : by.name
  return (
    <li class={`message ${by.role}`}>
      <p class="message-who">
        <b>{who}</b> {mine && t('reply.sent')} <EntryTime desk={desk} entry={entry} />
      </p>
      <p class="bubble" lang={entry.language} dir="auto">
        {entry.text}
      </p>
      <TranslationView desk={desk} state={state} at={{ of: entry.n }} />
    </li>
  )
}

function NoteView({ desk, entry }: EntryProps<TimelineEntry & { type: 'noted' }>) {
  const { t } = useText()
  return (
    <li class="note">
      <p class="message-who">
        <b>{t('entry.note', { name: entry.by.name })}</b> <EntryTime desk={desk} entry={entry} />
      </p>
      <p class="note-text" dir="auto">
        {entry.text}
      </p>
      <p class="hint">{t('entry.private')}</p>
    </li>
  )
}

function EventLine({
  desk,
  entry,
  children,
}: {
  desk: Desk
  entry: TimelineEntry
  children: ComponentChildren
}) {
  return (
    <li class="happened">
      {children} <EntryTime desk={desk} entry={entry} />
    </li>
  )
}

function EntryTime({ desk, entry }: { desk: Desk; entry: TimelineEntry }) {
  const { language } = useText()
  return <time dateTime={entry.at}>{dayAndTime(entry.at, desk.clock.now(), language)}</time>
}
