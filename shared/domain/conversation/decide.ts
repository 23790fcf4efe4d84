import type { FieldValues } from '../contact/fields.ts'
import { type Hazard, hazardsIn } from '../hazards/hazards.ts'
import type { Instant } from '../instant.ts'
import { stillToDo } from '../target/target.ts'
import {
  close,
  contact,
  note,
  promise,
  putBack,
  reply,
  settleHazards,
  take,
  transfer,
} from './adviser-acts.ts'
import type { Command } from './command.ts'
import { escalateComplaint, raiseComplaint } from './complaint.ts'
import { emailed, wantConfirmation } from './confirmation.ts'
import { cleanText, type Decision, nothing, refuse, setTargets, unknownTo } from './decision.ts'
import type { EventBody } from './events.ts'
import type { Conversation } from './state.ts'
import { mayAskIfStillThere } from './still-there.ts'
import { allowTranslation, translatable, translateAgain, translated, wishLanguage } from './translation.ts'
import { putOff, watchTargets } from './watch.ts'
import { isNearer } from './way-out.ts'

/** The one place that says what may happen in a conversation, and what follows from it. Pure: `now` is an argument. */
export function decide(state: Conversation | null, command: Command, now: Instant): Decision {
  if (command.type === 'start') return start(state, command)
  if (!state) return refuse({ name: 'not_found' })
  if (command.type === 'watch_targets') return { events: watchTargets(state, now) }
  if (command.type === 'escalate_complaint') return escalateComplaint(state, command, now)
  // The last answer may close the conversation: its translation comes after.
  if (command.type === 'translated') return translated(state, command)
  if (command.type === 'emailed') return emailed(state, command)
  // So leave may be taken back after it, too.
  if (command.type === 'allow_translation' && !command.allowed) return allowTranslation(state, command)
  if (state.phase === 'closed') return refuse({ name: 'conversation_closed' })
  switch (command.type) {
    case 'say':
      return say(state, command)
    case 'reply':
      return reply(state, command, now)
    case 'choose_language':
      return state.language === command.language
        ? nothing
        : { events: [{ type: 'language_chosen', language: command.language }] }
    case 'change_fields':
      return {
        events: [
          { type: 'fields_changed', fields: command.fields },
          ...noticedIn(command.fields, state),
          ...wantConfirmation(state, command.fields, command.confirm),
        ],
      }
    case 'end':
      return end(state)
    case 'take':
      return take(state, command.adviser)
    case 'put_back':
      return putBack(state, command.adviser)
    case 'transfer':
      return transfer(state, command)
    case 'note':
      return note(command)
    case 'contact':
      return contact(state, command, now)
    case 'promise':
      return promise(state, command, now)
    case 'raise_complaint':
      return raiseComplaint(state, command)
    case 'settle_hazards':
      return settleHazards(state, command)
    case 'offer_way_out':
      return waitingChat(state) && isNearer(command.why, state.wayOut)
        ? { events: [{ type: 'way_out_offered', why: command.why }] }
        : nothing
    case 'ask_if_still_there':
      return mayAskIfStillThere(state, command.lastSign, now)
        ? { events: [{ type: 'still_there_asked' }] }
        : nothing
    case 'still_here':
      return state.stillThereAskedAt === null ? nothing : { events: [{ type: 'still_here' }] }
    case 'move_by_bank_holidays':
      return { events: putOff(state, command, now) }
    case 'convert':
      return convert(state, command)
    case 'close':
      return close(state, command, now)
    case 'wish_language':
      return wishLanguage(state, command)
    case 'allow_translation':
      return allowTranslation(state, command)
    case 'translate_again':
      return translateAgain(state, command)
  }
}

function start(state: Conversation | null, command: Command & { type: 'start' }): Decision {
  if (state) return refuse({ name: 'already_started' })
  // D4: a chat asked for when closed is told when it opens; nobody is queued overnight. Everything else may wait.
  if (command.kind === 'chat' && !command.whileOpen) return refuse({ name: 'chat_closed' })
  const { type: _, whileOpen, leave, exceptional, targets, confirm, ...about } = command
  return {
    events: [
      { type: 'started', ...about },
      { type: 'asked', whileOpen },
      ...(leave && translatable(about.language)
        ? [{ type: 'translation_allowed' as const, allowed: true }]
        : []),
      ...(exceptional ? [{ type: 'exceptional' as const }] : []),
      ...setTargets(targets),
      ...noticed([command.subject, ...Object.values(command.fields)].join('\n'), []),
      ...wantConfirmation(null, command.fields, confirm),
    ],
  }
}

function say(state: Conversation, { text, language }: Command & { type: 'say' }): Decision {
  const words = cleanText(text)
  if (words === '') return refuse({ name: 'empty' })
  const message: EventBody = { type: 'message', by: { role: 'resident' }, text: words, language }
  return { events: [message, ...noticed(words, state.hazards?.found ?? [])] }
}

/** Words of danger that nobody has been told of yet (E8): said at once, at any hour. Never blocks, never closes. */
function noticed(words: string, known: readonly Hazard[]): EventBody[] {
  const hazards = hazardsIn(words).filter(hazard => !known.includes(hazard))
  return hazards.length > 0 ? [{ type: 'hazards_noticed', hazards }] : []
}

const noticedIn = (fields: FieldValues, { hazards }: Conversation): EventBody[] =>
  noticed(Object.values(fields).join('\n'), hazards?.found ?? [])

const waitingChat = (state: Conversation): boolean => state.kind === 'chat' && state.phase === 'waiting'

/** Only a chat that nobody has taken; its own promise stays on record beside the new ones (D11). */
function convert(
  state: Conversation,
  { by, to, fields, targets, confirm }: Command & { type: 'convert' },
): Decision {
  if (!waitingChat(state)) return by === 'house' ? nothing : refuse({ name: 'not_waiting' })
  return {
    events: [
      { type: 'converted', to, fields, by },
      ...setTargets(unknownTo(state, targets)),
      ...noticedIn(fields, state),
      ...wantConfirmation(state, fields, confirm),
    ],
  }
}

/** What was promised in a chat is not undone by leaving it: it goes on as a message, until it is done. */
function end(state: Conversation): Decision {
  if (state.kind === 'chat' && state.targets.some(stillToDo)) {
    const fields = state.name === null ? {} : { name: state.name }
    return { events: [{ type: 'converted', to: 'message', fields, by: 'resident', stillToDo: true }] }
  }
  const outcome = state.kind === 'chat' ? 'left' : 'withdrawn'
  return { events: [{ type: 'closed', by: { role: 'resident' }, outcome, referredTo: null }] }
}
