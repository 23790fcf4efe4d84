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

/** The numbers as they are listed everywhere: 999 first, the association's own last and only where it has one (E8). */
export const emergencyList = (
  numbers: EmergencyNumbers,
): readonly { readonly which: EmergencyNumber; readonly number: string }[] =>
  ORDER.flatMap(which => {
    const number = numbers[which]
    return number === null ? [] : [{ which, number }]
  })
