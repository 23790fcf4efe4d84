import { Hono } from 'hono'
import { type AdviserLanguages, languagesBody } from '../../../shared/protocol/commands.ts'
import type { Colleagues, Me, SessionEnd, SetUp, StaffWords } from '../../../shared/protocol/http.ts'
import { type Auth, expiryOf } from '../../access/auth.ts'
import { checkBody } from '../../check-body.ts'
import type { Clock } from '../../clock.ts'
import type { LoadedProfile } from '../../profiles.ts'
import { listAdvisers, setLanguages } from '../../storage/advisers.ts'
import type { Database } from '../../storage/schema.ts'
import type { Locales } from '../../words.ts'
import { coloursOf } from '../door.ts'
import { refuse } from '../errors.ts'
import { revalidate } from '../middleware/caching.ts'
import { language } from '../middleware/language.ts'
import { ownOrigin } from '../middleware/own-page.ts'
import { signedInAdviser } from '../middleware/signed-in-adviser.ts'
import { setUpOf } from './set-up.ts'

export type StaffApi = {
  readonly auth: Auth
  readonly db: Database
  readonly clock: Clock
  readonly associations: ReadonlyMap<string, LoadedProfile>
  readonly locales: Locales
  /** The one origin that serves the staff page. */
  readonly origin: string
  /** Tells every line of a session that its end has moved. */
  readonly announceSessionEnd: (session: string, end: SessionEnd) => void
  /** Tells the presence that an adviser now answers in other languages. */
  readonly setPresentLanguages: (adviser: string, languages: readonly string[]) => void
}

/** Serves `/api/staff`: the staff page's words, the signed-in adviser, their session and their association. */
export function staffApi({
  auth,
  db,
  clock,
  associations,
  locales,
  origin,
  announceSessionEnd,
  setPresentLanguages,
}: StaffApi): Hono {
  const app = new Hono()
  const signedIn = signedInAdviser({ auth, associations })

  app.get('/words', revalidate, language(locales, 'staff'), context => {
    const language = context.get('language')
    return context.json<StaffWords>({ language, words: locales.words('staff', language) })
  })

  app.get('/me', signedIn, context => {
    const { id, name, email, languages } = context.get('adviser')
    const loaded = context.get('loaded')
    const { profile } = loaded
    return context.json<Me>({
      adviser: { id, name, email, languages },
      association: {
        id: profile.id,
        name: profile.name,
        shortName: profile.short_name,
        nation: profile.nation.value,
        ...coloursOf(loaded),
      },
      ...expiryOf(context.get('session'), clock),
    })
  })

  app.get('/session', signedIn, context => context.json<SessionEnd>(expiryOf(context.get('session'), clock)))

  // Only the adviser's own press extends the session. A page of another origin must not do it for them.
  app.post('/session', ownOrigin(origin), signedIn, async context => {
    const extended = await auth.extend(context.req.header('cookie') ?? '')
    if (!extended) return refuse(context, { name: 'sign_in_needed' })
    for (const cookie of extended.cookies) context.header('Set-Cookie', cookie, { append: true })
    const end = expiryOf(extended, clock)
    announceSessionEnd(extended.id, end)
    return context.json<SessionEnd>(end)
  })

  app.put('/languages', signedIn, async context => {
    const body = checkBody(languagesBody, await context.req.json().catch(() => null))
    if (!body.ok) return refuse(context, body.refusal)
    const { id } = context.get('adviser')
    const languages = [...new Set(body.value.languages)]
    await setLanguages(db, id, languages)
    setPresentLanguages(id, languages)
    return context.json<AdviserLanguages>({ languages })
  })

  app.get('/set-up', signedIn, context =>
    context.json<SetUp>(setUpOf(context.get('loaded'), locales, clock.now())),
  )

  app.get('/advisers', signedIn, async context =>
    context.json<Colleagues>({ advisers: await listAdvisers(db, context.get('adviser').association) }),
  )
  return app
}
