/** The stages of the policies' targets that have words of their own; an association may name others. */
const STAGES = [
  'answer',
  'response',
  'reply',
  'ack',
  'contact_back',
  'call_returned',
  'made',
  'full',
  'update',
  'full_update',
  'done_or_update',
  'full_or_update',
  'sent',
  'stage_1',
  'stage_2_ack',
  'stage_2_full',
  'promise',
] as const

/** The name under which a stage's words stand: its own, or `other`. */
export const wordedStage = (stage: string): (typeof STAGES)[number] | 'other' =>
  STAGES.find(known => known === stage) ?? 'other'
