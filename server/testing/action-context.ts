import type { ActionContext, Committed } from '../actions/act.ts'
import type { Clock } from '../clock.ts'
import { type LoadedProfile, loadProfiles } from '../profiles.ts'
import { openDatabase } from '../storage/database.ts'
import type { Database } from '../storage/schema.ts'
import type { TestDatabase } from './databases.ts'
import { colleague } from './people.ts'

/** The associations with the demonstration's assumptions: each has opening hours. */
export const { profiles } = loadProfiles({
  folder: 'associations',
  bankHolidaysFile: 'associations/bank-holidays.json',
  now: '2026-11-26T10:15:00.000Z',
  assumptions: { file: 'demo/assumptions.yaml', fill: { demo_port: '3001' } },
})

export function association(id: string): LoadedProfile {
  const loaded = profiles.get(id)
  if (!loaded) throw new Error(`no profile ${id}`)
  return loaded
}

export type OpenActionContext = {
  readonly db: Database
  readonly type: 'sqlite' | 'postgres'
  readonly actionContext: ActionContext
  /** All that has been announced so far, in order. */
  readonly announced: Committed[]
  end(): Promise<void>
}

/** Opens a real, fresh database with the action context on it and a clock that the test moves. */
export async function openActionContext(
  make: () => Promise<TestDatabase>,
  clock: Clock,
): Promise<OpenActionContext> {
  const { settings, remove } = await make()
  const db = await openDatabase(settings)
  const announced: Committed[] = []
  return {
    db,
    type: settings.type,
    announced,
    actionContext: {
      db,
      clock,
      associations: profiles,
      colleague,
      emails: true,
      translates: () => true,
      announce: committed => {
        announced.push(committed)
      },
    },
    async end() {
      await db.destroy()
      await remove()
    },
  }
}
