/** The dangers to look for in residents' words, in the order in which they are always named. */
export const HAZARDS = [
  'fire',
  'gas',
  'electrics',
  'flood',
  'structure',
  'no_heat',
  'no_water',
  'damp_mould',
  'self_harm',
  'abuse',
] as const

export type Hazard = (typeof HAZARDS)[number]

const URGENT: ReadonlySet<Hazard> = new Set<Hazard>([
  'fire',
  'gas',
  'electrics',
  'flood',
  'structure',
  'self_harm',
  'abuse',
])

/** Must the resident see the emergency numbers at once? */
export const isUrgent = (hazard: Hazard): boolean => URGENT.has(hazard)

/** The number that helps: 999, the gas emergency service, the electricity network (105) or the association's own. */
export type EmergencyNumber = 'life' | 'gas' | 'power' | 'landlord'

const NUMBERS: Readonly<Record<Hazard, EmergencyNumber>> = {
  fire: 'life',
  gas: 'gas',
  // The landlord is responsible for wiring in the home, 105 for the street's supply; words alone cannot tell these
  // apart.
  electrics: 'landlord',
  flood: 'landlord',
  structure: 'life',
  no_heat: 'landlord',
  no_water: 'landlord',
  damp_mould: 'landlord',
  self_harm: 'life',
  abuse: 'life',
}

/** The number to show first for this danger. */
export const numberFor = (hazard: Hazard): EmergencyNumber => NUMBERS[hazard]
