import { describe, expect, test } from 'vitest'
import type { Profile } from '../shared/domain/profile/profile.ts'
import { targetOf } from '../shared/domain/profile/targets.ts'
import { ruleOf } from '../shared/domain/target/rule.ts'
import { profileOf, statedProfiles } from './testing/stated-profiles.ts'

/*
 * The promises of each policy, read from the policy: `channel stage: value unit from (section)`. A "?" marks a reading that
 * the association has still to confirm, "law" a figure that the law has overtaken, "-" a promise without a number.
 */
const PROMISES: Record<string, string[]> = {
  mha: [
    'phone answer: 30 seconds from receipt (Our Initial Response Times, Phone)',
    'phone contact_back: 2 working_days from receipt (Our Initial Response Times, Phone)',
    'chat answer: 3 minutes from receipt (Our Initial Response Times, Online Chat)',
    'chat contact_back: 2 working_days from receipt (Our Initial Response Times, Online Chat)',
    'email answer: 2 working_days from receipt (Our Initial Response Times, Email)',
    'email update: 5 working_days from first_reply (Our Initial Response Times, Email)',
    'letter response: 5 working_days from receipt (Our Initial Response Times, Letter)',
    'letter full_update: 5 working_days from first_reply (Our Initial Response Times, Letter)',
    'social answer: 1 working_days from receipt (Our Initial Response Times, Social Media)',
    'social full_update: 5 working_days from first_reply (Our Initial Response Times, Social Media)',
    'sms,whatsapp answer: - "as soon as possible" (Our Initial Response Times)',
    'message contact_back: - "we\'ll make sure we contact you back" (Contacting us)',
  ],
  mgha: [
    'phone answer: 18 seconds from receipt (2.3; 1.5)',
    'message response: 3 hours from receipt (2.3) ?',
    'callback made: - "set date acceptable to both" (2.3)',
    'email reply: 3 working_days from receipt (2.4.2)',
    'email full: 10 working_days from receipt (2.4.2; 1.5)',
    'letter ack: - "on receipt" (2.4.1)',
    'letter full: 10 working_days from receipt (2.4.1; 1.5)',
    'letter response_to_councillor_or_mp: 10 working_days from receipt (2.4.1)',
    'chat answer: -',
    'form emergency_repair_done: 24 hours from receipt (2.9)',
    'form urgent_repair_done: 5 working_days from receipt (2.9)',
    'form routine_repair_done: 15 working_days from receipt (2.9)',
  ],
  magna: [
    'phone answer: 7 rings from receipt (4.7)',
    'message response: 1 working_days from receipt (4.5)',
    'email,letter response: 5 working_days from receipt (5.1)',
    'appointment response: 2 working_days from request (3.6)',
    'form sent: 5 working_days from request (5.4)',
    'form provided: 40 calendar_days from receipt (10.2) law',
    'chat answer: -',
  ],
  angus: [
    'email,letter,form response: 7 working_days from receipt (Appendix 1, Service Standard Timescales, 1)',
    'phone answer: - "Answered quickly as possible" (Appendix 1, Service Standard Timescales, 2)',
    'callback call_returned: 2 working_days from receipt (Appendix 1, Telephone Calls)',
    'form stage_1: 5 working_days from receipt (Appendix 1, Service Standard Timescales, 4) ?',
    'form stage_2_ack: 3 working_days from receipt (Appendix 1, Service Standard Timescales, 4) ?',
    'form stage_2_full: 20 working_days from receipt (Appendix 1, Service Standard Timescales, 4) ?',
    'visit made: 5 working_days from request (Appendix 1, Home Visits)',
    'appointment made: 5 working_days from request (Appendix 1, Service Standard Timescales, 9)',
    'form emergency_repair: 3 hours from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form urgent_repair: 24 hours from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form essential_repair: 3 working_days from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form standard_repair: 10 working_days from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form routine_repair: 20 working_days from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form housing_application: 6 working_days from receipt (Appendix 1, Service Standard Timescales, 5)',
    'form sub_letting_or_assignation: 28 calendar_days from receipt (Appendix 1, Service Standard Timescales, 6)',
    'chat answer: -',
  ],
  paragon: [
    'phone answer: 8 rings from receipt (Communications)',
    'callback call_returned: 1 working_days from receipt (Appendix 1, Return Telephone Call; Communications)',
    'callback done_or_update: 5 working_days from first_reply (Appendix 1, Follow up phone call) ?',
    'letter,email,sms ack: 1 working_days from receipt (Appendix 1, Mail - Post; Appendix 1, E Mail/Text)',
    'letter,email,sms full_or_update: 5 working_days from receipt (Communications; Appendix 1, Mail - Post; Appendix 1, E Mail/Text) ?',
    'visit ack: 1 working_days from request (Appendix 1, Request home visit) ?',
    'visit made: 5 working_days from request (Home Visits; Appendix 1, Request home visit)',
    'visit rebooked: 5 working_days (Home Visits)',
    'visit repeated: 5 working_days (Home Visits)',
    'appointment ack: 1 working_days from request (Appendix 1, Request office appointment) ?',
    'appointment made: 5 working_days from request (Appendix 1, Request office appointment; At Our Reception) ?',
    'form ack: 5 working_days from receipt (Comments and Suggestions)',
    'chat answer: -',
  ],
  willow: [
    'chat answer: 3 minutes from receipt (How soon, chat)',
    'message response: 1 working_days from receipt (How soon, messages)',
    'callback call_returned: 2 working_days from receipt (How soon, calls)',
    'form sent: 5 working_days from request (How soon, formats and languages)',
    'appointment made: 5 working_days from request (How soon, appointments)',
    'form stage_1: 10 working_days from receipt (Complaints)',
    'form stage_2_ack: 5 working_days from receipt (Complaints)',
    'form stage_2_full: 20 working_days from receipt (Complaints)',
  ],
}

describe('the associations', () => {
  test('are the five and Willow, in alphabetical order', () => {
    expect([...statedProfiles.keys()]).toEqual(['angus', 'magna', 'mgha', 'mha', 'paragon', 'willow'])
    expect(Object.keys(PROMISES).sort()).toEqual([...statedProfiles.keys()])
  })

  test.each(Object.keys(PROMISES))('%s promises what its policy says, and nothing else', id => {
    expect(promisesOf(profileOf(id))).toEqual(PROMISES[id])
  })

  test('only MHA promises anything of chat, and Willow', () => {
    const chat = Object.keys(PROMISES).map(id => {
      const target = targetOf(profileOf(id), 'chat', 'answer')
      return [id, target && ruleOf(target)]
    })
    expect(Object.fromEntries(chat)).toEqual({
      mha: { value: 3, unit: 'live_minutes' },
      willow: { value: 3, unit: 'live_minutes' },
      mgha: null,
      magna: null,
      angus: null,
      paragon: null,
    })
  })

  test("Magna's 40 days give way to the law's one month (D12)", () => {
    const target = targetOf(profileOf('magna'), 'form', 'provided')
    expect(target && ruleOf(target)).toEqual({
      value: 1,
      unit: 'calendar_month',
      endOfDay: 'midnight',
      statutory: true,
    })
  })

  test('Angus counts complaints as the ombudsman does, the day of receipt as the first (D12)', () => {
    const target = targetOf(profileOf('angus'), 'form', 'stage_2_ack')
    expect(target && ruleOf(target)).toEqual({
      value: 3,
      unit: 'working_days',
      counting: 'receipt_is_day_1',
      endOfDay: 'midnight',
      statutory: true,
    })
  })
})

function promisesOf(profile: Profile): string[] {
  const marks = { stated: '', unset: '', needs_confirmation: ' ?', superseded: ' law' }
  return profile.targets.map(target => {
    const from = target.from === null ? '' : ` from ${target.from}`
    const much = target.value === null ? '-' : `${target.value} ${target.unit}${from}`
    const words = target.value === null && target.as_written !== null ? ` "${target.as_written}"` : ''
    const ref = target.ref === null ? '' : ` (${target.ref})`
    return `${[target.channel].flat().join(',')} ${target.stage}: ${much}${words}${ref}${marks[target.state]}`
  })
}
