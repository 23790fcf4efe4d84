import type { Profile } from '../profile/profile.ts'
import { type EmergencyNumbers, NATIONAL_NUMBERS } from './emergency.ts'

/** The numbers and addresses at which residents reach an association, in an emergency and otherwise. */
export type ContactDetails = {
  readonly emergency: EmergencyNumbers
  readonly contacts: { readonly phone: string | null; readonly email: string | null }
}

/** The association's contact details; null where its policy gives none. */
export const contactDetailsOf = (profile: Profile): ContactDetails => ({
  emergency: {
    ...NATIONAL_NUMBERS,
    landlord: profile.emergency?.landlord_number ?? null,
    covers: profile.out_of_hours?.covers ?? null,
  },
  contacts: { phone: profile.contacts?.phone ?? null, email: profile.contacts?.email ?? null },
})
