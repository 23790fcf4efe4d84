import type { EmergencyNumber } from '../hazards/hazard.ts'

/** Emergency services, the gas emergency line and the electricity network: the same all over Great Britain (E8). */
export const NATIONAL_NUMBERS = { life: '999', gas: '0800 111 999', power: '105' } as const

/** The numbers that one association's residents may need in an emergency. */
export type EmergencyNumbers = Readonly<Record<Exclude<EmergencyNumber, 'landlord'>, string>> & {
  readonly landlord: string | null
  /** What the association's own out-of-hours service deals with, in its policy's words. */
  readonly covers: string | null
}

const ORDER: readonly EmergencyNumber[] = ['life', 'gas', 'power', 'landlord']

/**
 * The numbers that there are, by name, in the order in which they are listed everywhere: 999 first, the association's
 * own last (E8).
 * @param said those that stand elsewhere on the screen already
 */
export const emergencyList = (
  numbers: EmergencyNumbers,
  said?: readonly EmergencyNumber[],
): readonly EmergencyNumber[] => ORDER.filter(which => numbers[which] && !said?.includes(which))
