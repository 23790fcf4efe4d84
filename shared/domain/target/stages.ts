/**
 * The one table of stages. Each group is an act that meets its stages; each stage has the key of the sentence that
 * promises it (`promise.<key>`).
 * - `first_word`: a first word from a named person.
 * - `reaching`: only reaching the resident. A call is a call (D13).
 * - `full_answer`: the whole answer and nothing less.
 * - `full_or_update`: the whole answer, or a reply that gives the date of the next one.
 * - `next_step`: coming back to the resident with what was promised.
 */
const STAGES = {
  first_word: {
    answer: 'answer',
    response: 'answer',
    reply: 'answer',
    ack: 'ack',
    stage_1_ack: 'ack',
    stage_2_ack: 'ack',
  },
  reaching: {
    contact_back: 'contact_back',
    call_returned: 'call_returned',
    made: 'made',
  },
  full_answer: {
    full: 'full',
    sent: 'sent',
    stage_1: 'stage_1',
    stage_2_full: 'full',
  },
  full_or_update: {
    update: 'update',
    full_update: 'update',
    done_or_update: 'done_or_update',
    full_or_update: 'full_or_update',
  },
  next_step: {
    promise: 'other',
  },
} as const

/** Stages of services for which no enquiry sets a target yet. A full answer meets them; their sentence is `other`. */
const SERVICES = [
  'provided',
  'rebooked',
  'repeated',
  'response_to_councillor_or_mp',
  'emergency_repair',
  'urgent_repair',
  'essential_repair',
  'standard_repair',
  'routine_repair',
  'emergency_repair_done',
  'urgent_repair_done',
  'routine_repair_done',
  'housing_application',
  'sub_letting_or_assignation',
] as const

type MetBy = keyof typeof STAGES
type StageGroups = { [M in MetBy]: (typeof STAGES)[M] }[MetBy]
type KeyOf<T> = T extends unknown ? keyof T : never
type ValueOf<T> = T extends unknown ? T[keyof T] : never
type WordedStage = KeyOf<StageGroups>
type SentenceKey = ValueOf<StageGroups>

/** A stage that an association's profile may name. */
export type Stage = Exclude<WordedStage, 'promise'> | (typeof SERVICES)[number]

/** The stage of an adviser's next step. No profile names it. */
export const NEXT_STEP = 'promise' satisfies WordedStage
const CONTACT_BACK = 'contact_back' satisfies Stage

type ComplaintStage = {
  readonly stage: 1 | 2
  /** The stage that it counts from if the profile says `from: first_reply` (D7). */
  readonly follows?: Stage
  /** The stage to word it by where nobody may learn of the complaint. */
  readonly discreet: Stage
}

/** The stages of a complaint (E7). An answer may count from its own acknowledgement, as the Ombudsman's Code asks. */
const COMPLAINT: { readonly [stage in Stage]?: ComplaintStage } = {
  stage_1_ack: { stage: 1, discreet: 'ack' },
  stage_1: { stage: 1, follows: 'stage_1_ack', discreet: 'answer' },
  stage_2_ack: { stage: 2, discreet: 'ack' },
  stage_2_full: { stage: 2, follows: 'stage_2_ack', discreet: 'full' },
}

/**
 * The key of the sentence that promises a target of this stage; `other` for an old stage that profiles may no longer
 * name.
 */
export function stageSentenceOf(stage: string): SentenceKey {
  const row = groupOf(stage)
  return row ? (row[1][stage] ?? 'other') : 'other'
}

/** The kind of act that meets a target of this stage. */
export const metBy = (stage: string): MetBy => groupOf(stage)?.[0] ?? 'full_answer'

type StageName = Exclude<WordedStage, 'stage_1_ack'> | 'other'
/** The key of a stage's name on the staff page and in the figures: the stage itself, or `other`. */
export function stageNameOf(stage: string): StageName {
  if (stage === ('stage_1_ack' satisfies Stage)) return 'ack'
  return groupOf(stage) ? (stage as StageName) : 'other'
}

/** The stages that a profile may name, in the order of the table. */
export const profileStages = (): readonly Stage[] => [
  ...Object.values(STAGES)
    .flatMap(stages => Object.keys(stages) as WordedStage[])
    .filter(stage => stage !== NEXT_STEP),
  ...SERVICES,
]

/** The complaint stage that a target of this stage belongs to; null: none. */
export const complaintStageOf = (stage: string): 1 | 2 | null => complaintStage(stage)?.stage ?? null

/** The stage that this one counts from if the profile says `from: first_reply`; null: the first of its channel. */
export const followsOn = (stage: string): Stage | null => complaintStage(stage)?.follows ?? null

/** The stage to word a target by where nobody may learn of a complaint or of an adviser's words; null: its own. */
export const discreetStageOf = (stage: string): string | null =>
  complaintStage(stage)?.discreet ?? (stage === NEXT_STEP ? 'other' : null)

/** Is this the stage that the stage 1 answer to a complaint meets? */
export const isStageOne = (stage: string): boolean => stage === ('stage_1' satisfies Stage)

/** Does a target of this stage mean that somebody comes back to the resident of a chat? */
export const isFollowUpStage = (stage: string): boolean => stage === NEXT_STEP || stage === CONTACT_BACK

const complaintStage = (stage: string): ComplaintStage | undefined =>
  Object.hasOwn(COMPLAINT, stage) ? COMPLAINT[stage as Stage] : undefined

type StageGroup = readonly [MetBy, { readonly [stage: string]: SentenceKey }]
const groupOf = (stage: string): StageGroup | undefined =>
  (Object.entries(STAGES) as readonly StageGroup[]).find(([, stages]) => Object.hasOwn(stages, stage))
