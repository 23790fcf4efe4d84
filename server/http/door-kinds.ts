import { FEEDBACK, fieldsOf, withLeave } from '../../shared/domain/contact/fields.ts'
import { kindsOf } from '../../shared/domain/contact/kinds.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { planTargets } from '../../shared/domain/target/plan.ts'
import type { Nation } from '../../shared/domain/working-time/calendar.ts'
import type { Door, OfferedKind, Promised } from '../../shared/protocol/http.ts'
import type { LoadedProfile } from '../profiles.ts'

/** Every kind but chat that this association offers, with what is asked and what is promised to whoever asks now.
 * `machine`: one may translate for the reader, and the form asks for their leave. */
export function offeredKinds(
  loaded: LoadedProfile,
  now: Instant,
  slots: readonly Instant[],
  machine: boolean,
): OfferedKind[] {
  const { profile } = loaded
  return kindsOf(profile).flatMap((kind): OfferedKind[] => {
    if (kind === 'chat') return []
    const promised = (fields: Parameters<typeof planTargets>[0]['fields']): Promised[] =>
      planTargets({ ...loaded, kind, fields, received: now }).map(
        ({ stage, due, asWritten, afterFirstReply }) => ({
          stage,
          due,
          asWritten,
          afterFirstReply,
        }),
      )
    const fields = fieldsOf(profile, kind, slots)
    return [{ kind, fields: machine ? withLeave(fields) : fields, promises: byChoice(kind, promised) }]
  })
}

/** What is promised may depend on a choice that is made in the form itself. */
function byChoice(
  kind: OfferedKind['kind'],
  promised: (fields: Parameters<typeof planTargets>[0]['fields']) => Promised[],
): OfferedKind['promises'] {
  if (kind === 'feedback')
    return Object.fromEntries(FEEDBACK.map(feedback => [feedback, promised({ feedback })]))
  if (kind === 'appointment')
    return { office: promised({ place: 'office' }), home: promised({ place: 'home' }) }
  return { '': promised({}) }
}

/** To whom a complaint goes when the landlord's answer does not settle it (E7). */
const OMBUDSMEN: Record<Nation, { readonly name: string; readonly phone: string | null } | null> = {
  england: { name: 'Housing Ombudsman', phone: '0300 111 3000' },
  scotland: { name: 'Scottish Public Services Ombudsman', phone: '0800 377 7330' },
  wales: { name: 'Public Services Ombudsman for Wales', phone: null },
  northern_ireland: null,
}

export const complaintsOf = ({ profile }: LoadedProfile): Door['complaints'] => ({
  times: profile.complaints?.times ?? null,
  procedureUrl: profile.complaints?.procedure_url ?? null,
  ombudsman: OMBUDSMEN[profile.nation.value],
})
