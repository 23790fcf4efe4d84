import type { EmergencyNumber } from '../hazards/hazard.ts'

/** Emergency services, the gas emergency line and the electricity network: the same throughout Great Britain (E8). */
export const NATIONAL_NUMBERS = { life: '999', gas: '0800 111 999', power: '105' } as const

/** The numbers that an association's residents may need in an emergency. */
export type EmergencyNumbers = Readonly<Record<Exclude<EmergencyNumber, 'landlord'>, string>> & {
  readonly landlord: string | null
  /** The matters that the association's out-of-hours service deals with, in its policy's words. */
  readonly covers: string | null
}

const ORDER: readonly EmergencyNumber[] = ['life', 'gas', 'power', 'landlord']

/**
 * The numbers that exist, by name, in the order used everywhere: 999 first, the association's own last (E8).
 * @param shown numbers to leave out because the screen already shows them
 */
export const emergencyList = (
  numbers: EmergencyNumbers,
  shown?: readonly EmergencyNumber[],
): readonly EmergencyNumber[] => ORDER.filter(which => numbers[which] && !shown?.includes(which))
