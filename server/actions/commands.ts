import { checkFields } from '../../shared/domain/contact/check-fields.ts'
import { type Field, fieldsOf } from '../../shared/domain/contact/fields.ts'
import type { NextStep } from '../../shared/domain/conversation/command.ts'
import type { Author } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { moveByFirstReply, planComplaint } from '../../shared/domain/target/plan.ts'
import { isOpen, type MovedTarget, type PlannedTarget } from '../../shared/domain/target/target.ts'
import type { AdviserCommand, ResidentCommand } from '../../shared/protocol/commands.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Ack } from '../../shared/protocol/wire.ts'
import { type Access, type Adviser, adviserAccess } from '../access/access.ts'
import { type Acting, act } from './act.ts'
import { owedAfterChat, promisesInPlaceOfChat } from './after-chat.ts'
import { confirmIn } from './confirm.ts'

/** What a resident may do in the conversation that their token opens. */
export function actForResident(acting: Acting, access: Access, command: ResidentCommand): Promise<Ack> {
  const { clientId, ...wanted } = command
  switch (wanted.type) {
    case 'say':
    case 'choose_language':
    case 'wish_language':
    case 'still_here':
    case 'end':
      return act(acting, access, wanted, clientId)
    case 'change_fields':
      return act(acting, access, state => changeOfFields(acting, state, wanted), clientId)
    case 'convert':
      return act(acting, access, (state, now) => converted(acting, state, wanted, now), clientId)
    case 'allow_translation':
      return act(
        acting,
        access,
        // Taking it back is never refused.
        ({ language }) =>
          wanted.allowed && !acting.translates(language)
            ? { refusal: { name: 'language_not_offered' } }
            : wanted,
        clientId,
      )
    case 'raise_complaint':
    case 'escalate_complaint': {
      const by = { role: 'resident' } as const
      const complaint = wanted.type === 'raise_complaint' ? raised : escalated
      return act(acting, access, (state, now) => complaint(acting, state, by, now), clientId)
    }
  }
}

/** What an adviser may do in a conversation of their own association, under their own name. */
export async function actForAdviser(acting: Acting, who: Adviser, command: AdviserCommand): Promise<Ack> {
  const access = await adviserAccess(acting.db, who, command.conversation)
  if (!access) return refused({ name: 'not_found' })
  const adviser = { id: who.id, name: who.name }
  const { clientId } = command
  switch (command.type) {
    case 'take':
    case 'put_back':
      return act(acting, access, { type: command.type, adviser }, clientId)
    case 'translate_again':
      return act(
        acting,
        access,
        { type: 'translate_again', adviser, of: command.of, field: command.field },
        clientId,
      )
    case 'settle_hazards':
      return act(acting, access, { type: 'settle_hazards', adviser, real: command.real }, clientId)
    case 'note':
      return act(acting, access, { type: 'note', adviser, text: command.text }, clientId)
    case 'close': {
      const { outcome, referredTo } = command
      return act(acting, access, { type: 'close', adviser, outcome, referredTo }, clientId)
    }
    case 'transfer': {
      const to = await acting.colleague(who.association, command.to)
      if (!to) return refused({ name: 'adviser_unknown' })
      return act(acting, access, { type: 'transfer', adviser, to, reason: command.reason }, clientId)
    }
    case 'raise_complaint':
    case 'escalate_complaint': {
      const by = { role: 'adviser', ...adviser } as const
      const complaint = command.type === 'raise_complaint' ? raised : escalated
      return act(acting, access, (state, now) => complaint(acting, state, by, now), clientId)
    }
    case 'promise':
    case 'reply':
    case 'contact': {
      const promise = command.promise && (await nextStepOf(acting, who.association, command.promise))
      if (promise === undefined) return refused({ name: 'adviser_unknown' })
      if (command.type === 'promise') {
        return promise
          ? act(
              acting,
              access,
              state => ({ type: 'promise', adviser, promise, owed: owedNow(acting, state) }),
              clientId,
            )
          : refused({ name: 'promise_needs_a_step' })
      }
      const said =
        command.type === 'reply'
          ? ({ type: 'reply', adviser, text: command.text, language: command.language, promise } as const)
          : ({ type: 'contact', adviser, way: command.way, result: command.result, promise } as const)
      return act(
        acting,
        access,
        (state, now) => ({
          ...said,
          moved: movedNow(acting, state, now),
          owed: owedNow(acting, state),
        }),
        clientId,
      )
    }
  }
}

const refused = (refusal: Refusal): Ack => ({ ok: false, refusal })

/** The wire names the owner by id; undefined: nobody of that id answers for this association. */
async function nextStepOf(
  { colleague }: Acting,
  association: string,
  { owner: id, nextStep, due }: { owner: string; nextStep: string; due: string },
): Promise<NextStep | undefined> {
  const owner = await colleague(association, id)
  return owner ? { owner, nextStep, due: new Date(due).toISOString() } : undefined
}

/** D7: what a first reply given now brings nearer; after the first nothing moves any more. */
function movedNow({ associations }: Acting, state: Conversation, now: Instant): readonly MovedTarget[] {
  const loaded = associations.get(state.association)
  const replied =
    state.messages.some(({ by }) => by.role === 'adviser') ||
    state.contacts.some(({ result }) => result !== 'no_answer')
  if (!loaded || replied) return []
  const following = state.targets.filter(target => isOpen(target) && target.afterFirstReply)
  return moveByFirstReply(loaded, following, now)
}

/** MHA: "If we can't give you a full answer, we will contact you back": whoever promises a next step says just that. */
function owedNow({ associations }: Acting, state: Conversation): readonly PlannedTarget[] {
  const loaded = associations.get(state.association)
  return loaded ? owedAfterChat(loaded, state) : []
}

function raised({ associations }: Acting, state: Conversation, by: Author, now: Instant) {
  const loaded = associations.get(state.association)
  const { kind, fields } = state
  const targets = loaded ? planComplaint({ ...loaded, kind, fields, received: now }, 1) : []
  return { type: 'raise_complaint', by, targets } as const
}

/** D12: the clocks of stage 2 count from the day it is taken there. Refused where the policy knows no stage 2. */
function escalated({ associations }: Acting, state: Conversation, by: Author, now: Instant) {
  const loaded = associations.get(state.association)
  const { kind, fields } = state
  const targets = loaded ? planComplaint({ ...loaded, kind, fields, received: now }, 2) : []
  if (targets.length === 0) return { refusal: { name: 'kind_not_offered' } } as const
  return { type: 'escalate_complaint', by, targets } as const
}

function changeOfFields(
  acting: Acting,
  state: Conversation,
  { fields: values, size }: Omit<ResidentCommand & { type: 'change_fields' }, 'clientId'>,
) {
  const loaded = acting.associations.get(state.association)
  if (!loaded) return { refusal: { name: 'not_found' } } as const
  // The agreed time is not changed here: that would be another call, with a place of its own.
  const slots = state.fields.slot ? [state.fields.slot] : []
  const asked = fieldsOf(loaded.profile, state.kind, slots)
  // What became of a chat has its words there.
  const fields = state.fields.text === undefined ? asked.map(withoutNeedOfText) : asked
  const checked = checkFields(fields, {
    ...values,
    ...(state.fields.slot ? { slot: state.fields.slot } : {}),
  })
  if ('problems' in checked) return { refusal: { name: 'fields_wrong', problems: checked.problems } } as const
  return { type: 'change_fields', fields: checked.values, confirm: confirmIn(acting, size) } as const
}

const withoutNeedOfText = (field: Field): Field =>
  field.name === 'text' ? { ...field, required: false } : field

/** As the resident would have begun it: the same fields, the same promises, from now (its chat promise stays too). */
function converted(
  acting: Acting,
  state: Conversation,
  { to, fields: values, size }: Omit<ResidentCommand & { type: 'convert' }, 'clientId'>,
  now: Instant,
) {
  const loaded = acting.associations.get(state.association)
  if (!loaded) return { refusal: { name: 'not_found' } } as const
  // The words are there already, in the chat: they are not asked for again (WCAG 3.3.7).
  const fields = fieldsOf(loaded.profile, to, []).map(withoutNeedOfText)
  const checked = checkFields(fields, values)
  if ('problems' in checked) return { refusal: { name: 'fields_wrong', problems: checked.problems } } as const
  const targets = promisesInPlaceOfChat(loaded, state, to, checked.values, now)
  const confirm = confirmIn(acting, size)
  return { type: 'convert', by: 'resident', to, fields: checked.values, targets, confirm } as const
}
