/** The sizes of large print. Without a choice, the print is of ordinary size. */
export const PRINT_SIZES = ['large', 'larger'] as const
export type PrintSize = (typeof PRINT_SIZES)[number]

/**
 * The result of a confirmation email. `refused`: the address or its server rejected the email. `gave_up`: no server
 * accepted it for a day. `too_many`: the address had already received the most emails allowed in a day, so that
 * nobody can flood an inbox through this door.
 */
export type EmailResult = 'sent' | 'refused' | 'gave_up' | 'too_many'
