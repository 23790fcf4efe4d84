/** How an adviser contacted a resident outside the conversation, and with what result (D13). */
export const CONTACT_WAYS = ['phone', 'email', 'post', 'in_person'] as const
export const CONTACT_RESULTS = ['reached', 'message_left', 'no_answer'] as const
export type AttemptWay = (typeof CONTACT_WAYS)[number]
export type AttemptResult = (typeof CONTACT_RESULTS)[number]
