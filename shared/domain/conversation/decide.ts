import {
  addNote,
  close,
  promiseNextStep,
  putBack,
  recordContactAttempt,
  release,
  reply,
  settleHazards,
  take,
  transfer,
} from './adviser-acts.ts'
import { changeFields } from './change-fields.ts'
import type { Command } from './command.ts'
import { escalateComplaint, raiseComplaint } from './complaint.ts'
import { recordEmailResult } from './confirmation.ts'
import { convert, end, isWaitingChat, keepAsMessage } from './convert.ts'
import { cleanText, type Decision, nothing, refuse } from './decision.ts'
import type { EventBody } from './events.ts'
import type { Facts } from './facts.ts'
import { isStrongerReason } from './fallback-offer.ts'
import { noticeHazards } from './hazards.ts'
import { start } from './start.ts'
import type { Conversation } from './state.ts'
import { mayAskIfStillThere } from './still-there.ts'
import { allowTranslation, recordTranslation, requestLanguage, requestTranslation } from './translation.ts'
import { moveByBankHolidays, watchTargets } from './watch.ts'

/**
 * The one place that decides what may happen in a conversation: returns the events that follow from the command, or a
 * refusal. Pure: `facts` carries the time, the policy and what the system can do.
 */
export function decide(state: Conversation | null, command: Command, facts: Facts): Decision {
  const { now } = facts
  if (command.type === 'start') return state ? refuse({ name: 'already_started' }) : start(command, facts)
  if (!state) return refuse({ name: 'not_found' })
  if (command.type === 'watch_targets') return { events: watchTargets(state, now) }
  if (command.type === 'escalate_complaint') return escalateComplaint(state, command, facts)
  // A translation may arrive after the reply that closed the conversation.
  if (command.type === 'translated') return recordTranslation(state, command)
  if (command.type === 'emailed') return recordEmailResult(state, command)
  // The resident may withdraw consent after closing, too.
  if (command.type === 'allow_translation') {
    if (!command.allowed) return allowTranslation(state, command)
    if (!facts.translates(state.language)) return refuse({ name: 'language_not_offered' })
  }
  if (state.phase === 'closed') return refuse({ name: 'conversation_closed' })
  switch (command.type) {
    case 'say':
      return say(state, command)
    case 'reply':
      return reply(state, command, facts)
    case 'choose_language':
      return state.language === command.language
        ? nothing
        : { events: [{ type: 'language_chosen', language: command.language }] }
    case 'change_fields':
      return changeFields(state, command, facts)
    case 'end':
      return end(state)
    case 'take':
      return take(state, command.adviser)
    case 'put_back':
      return putBack(state, command.adviser)
    case 'release':
      return release(state, command.adviser)
    case 'transfer':
      return transfer(state, command)
    case 'note':
      return addNote(command)
    case 'contact':
      return recordContactAttempt(state, command, facts)
    case 'promise':
      return promiseNextStep(state, command, facts)
    case 'raise_complaint':
      return raiseComplaint(state, command, facts)
    case 'settle_hazards':
      return settleHazards(state, command)
    case 'offer_way_out':
      return isWaitingChat(state) && isStrongerReason(command.why, state.fallback)
        ? { events: [{ type: 'way_out_offered', why: command.why }] }
        : nothing
    case 'ask_if_still_there':
      return mayAskIfStillThere(state, command.lastSign, now)
        ? { events: [{ type: 'still_there_asked' }] }
        : nothing
    case 'still_here':
      return state.stillThereAskedAt === null ? nothing : { events: [{ type: 'still_here' }] }
    case 'move_by_bank_holidays':
      return { events: moveByBankHolidays(state, command, facts) }
    case 'convert':
      return convert(state, command, facts)
    case 'keep_as_message':
      return keepAsMessage(state, facts)
    case 'close':
      return close(state, command, now)
    case 'wish_language':
      return requestLanguage(state, command)
    case 'allow_translation':
      return allowTranslation(state, command)
    case 'translate_again':
      return requestTranslation(state, command)
  }
}

function say(state: Conversation, { text, language }: Command & { type: 'say' }): Decision {
  const words = cleanText(text)
  if (words === '') return refuse({ name: 'empty' })
  const message: EventBody = { type: 'message', by: { role: 'resident' }, text: words, language }
  return { events: [message, ...noticeHazards(words, state)] }
}
