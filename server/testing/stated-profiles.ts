import type { Profile } from '../../shared/domain/profile/profile.ts'
import { type LoadedProfile, loadProfiles } from '../profiles.ts'

/** The profiles as their files state them, without the demonstration's assumptions. */
export const { profiles: statedProfiles } = loadProfiles({
  folder: 'associations',
  bankHolidaysFile: 'associations/bank-holidays.json',
  now: '2026-11-26T10:00:00.000Z',
})

export function statedProfile(id: string): LoadedProfile {
  const loaded = statedProfiles.get(id)
  if (!loaded) throw new Error(`no profile ${id}`)
  return loaded
}

export const profileOf = (id: string): Profile => statedProfile(id).profile
