/** The sizes of large print; whoever reads in neither has chosen none. */
export const PRINT_SIZES = ['large', 'larger'] as const
export type PrintSize = (typeof PRINT_SIZES)[number]

/** What became of a confirmation by email. `refused`: the address takes none; `gave_up`: no server took it for a day;
 * `too_many`: others went to this address on the same day, and nobody's inbox is to be flooded through this door. */
export type EmailResult = 'sent' | 'refused' | 'gave_up' | 'too_many'
