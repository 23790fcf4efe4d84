import { OMBUDSMEN } from '../../shared/domain/contact-details/ombudsmen.ts'
import { FEEDBACK, fieldsOf, withTranslationConsent } from '../../shared/domain/enquiry/fields.ts'
import { kindsOf } from '../../shared/domain/enquiry/kinds.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { planTargets } from '../../shared/domain/target/plan.ts'
import type { Door, OfferedKind, OfferedTarget } from '../../shared/protocol/http.ts'
import type { LoadedProfile } from '../profiles.ts'

type Offer = {
  readonly loaded: LoadedProfile
  readonly now: Instant
  /** The slots in which a call can be booked. */
  readonly slots: readonly Instant[]
  /** True if a machine can translate for this reader, so that the form asks for translation consent. */
  readonly translates: boolean
}

/** Lists every kind but chat that this association offers, with its fields and the targets of an enquiry made now. */
export function offeredKinds({ loaded, now, slots, translates }: Offer): OfferedKind[] {
  const { profile } = loaded
  return kindsOf(profile).flatMap((kind): OfferedKind[] => {
    if (kind === 'chat') return []
    const promised = (fields: Parameters<typeof planTargets>[0]['fields']): OfferedTarget[] =>
      planTargets({ ...loaded, kind, fields, received: now }).map(
        ({ stage, due, asWritten, afterFirstReply }) => ({
          stage,
          due,
          asWritten,
          afterFirstReply,
        }),
      )
    const fields = fieldsOf(profile, kind, slots)
    return [
      {
        kind,
        fields: translates ? withTranslationConsent(fields) : fields,
        promises: byChoice(kind, promised),
      },
    ]
  })
}

/** Lists the targets for each answer to the choice in the form that they depend on, if there is one. */
function byChoice(
  kind: OfferedKind['kind'],
  promised: (fields: Parameters<typeof planTargets>[0]['fields']) => OfferedTarget[],
): OfferedKind['promises'] {
  if (kind === 'feedback')
    return Object.fromEntries(FEEDBACK.map(feedback => [feedback, promised({ feedback })]))
  if (kind === 'appointment')
    return { office: promised({ place: 'office' }), home: promised({ place: 'home' }) }
  return { '': promised({}) }
}

export const complaintsOf = ({ profile }: LoadedProfile): Door['complaints'] => ({
  times: profile.complaints?.times ?? null,
  procedureUrl: profile.complaints?.procedure_url ?? null,
  ombudsman: OMBUDSMEN[profile.nation.value],
})
