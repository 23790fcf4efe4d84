import type { Nation } from '../working-time/calendar.ts'

/** The body that takes a complaint that the landlord's answer has not settled. */
export type Ombudsman = { readonly name: string; readonly phone: string | null }

/** The ombudsman of each nation (E7); null where none is known. */
export const OMBUDSMEN: Readonly<Record<Nation, Ombudsman | null>> = {
  england: { name: 'Housing Ombudsman', phone: '0300 111 3000' },
  scotland: { name: 'Scottish Public Services Ombudsman', phone: '0800 377 7330' },
  wales: { name: 'Public Services Ombudsman for Wales', phone: null },
  northern_ireland: null,
}
