import { Hono } from 'hono'
import { type AdviserLanguages, languagesBody } from '../../../shared/protocol/commands.ts'
import type { Colleagues, Me, SessionEnd, SetUp, StaffWords } from '../../../shared/protocol/http.ts'
import type { Auth } from '../../access/auth.ts'
import { checked } from '../../checked.ts'
import type { Clock } from '../../clock.ts'
import type { LoadedProfile } from '../../profiles.ts'
import { endOf } from '../../session-end.ts'
import { advisersOf, setLanguages } from '../../storage/advisers.ts'
import type { Database } from '../../storage/schema.ts'
import type { Locales } from '../../words.ts'
import { coloursOf } from '../door.ts'
import { refuse } from '../errors.ts'
import { setUpOf } from './set-up.ts'

export type StaffApi = {
  readonly auth: Auth
  readonly db: Database
  readonly clock: Clock
  readonly associations: ReadonlyMap<string, LoadedProfile>
  readonly locales: Locales
  /** The one origin that the staff page is served from. */
  readonly origin: string
  /** A session's end was put off. */
  readonly sessionEnds: (session: string, end: SessionEnd) => void
  /** Tells whoever counts who is there that an adviser answers in other languages now. */
  readonly speaks: (adviser: string, languages: readonly string[]) => void
}

/** What the staff page asks over HTTP: its words, and who is signed in. */
export function staffApi(parts: StaffApi): Hono {
  const { auth, db, clock, associations, locales, speaks } = parts
  const app = new Hono()
  app.get('/words', context => {
    const asked = context.req.query('lang') ?? 'en'
    const language = locales.languages('staff').includes(asked) ? asked : 'en'
    context.header('Cache-Control', 'no-cache')
    return context.json<StaffWords>({ language, words: locales.words('staff', language) })
  })
  app.get('/me', async context => {
    context.header('Cache-Control', 'no-store')
    const session = await auth.session(context.req.header('cookie') ?? '')
    const loaded = session && associations.get(session.adviser.association)
    if (!session || !loaded) return refuse(context, { name: 'sign_in_needed' })
    const { id, name, email, languages } = session.adviser
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
      ...endOf(session, clock),
    })
  })
  app.route('/session', sessionApi(parts))
  app.put('/languages', async context => {
    const adviser = await auth.adviser(context.req.header('cookie') ?? '')
    if (!adviser) return refuse(context, { name: 'sign_in_needed' })
    const body = checked(languagesBody, await context.req.json().catch(() => null))
    if (!body.ok) return refuse(context, body.refusal)
    const languages = [...new Set(body.value.languages)]
    await setLanguages(db, adviser.id, languages)
    speaks(adviser.id, languages)
    return context.json<AdviserLanguages>({ languages })
  })

  app.get('/set-up', async context => {
    context.header('Cache-Control', 'no-store')
    const adviser = await auth.adviser(context.req.header('cookie') ?? '')
    const loaded = adviser && associations.get(adviser.association)
    if (!loaded) return refuse(context, { name: 'sign_in_needed' })
    return context.json<SetUp>(setUpOf(loaded, locales, clock.now()))
  })
  app.get('/advisers', async context => {
    context.header('Cache-Control', 'no-store')
    const adviser = await auth.adviser(context.req.header('cookie') ?? '')
    if (!adviser) return refuse(context, { name: 'sign_in_needed' })
    return context.json<Colleagues>({ advisers: await advisersOf(db, adviser.association) })
  })
  return app
}

/** How long the adviser stays signed in; longer by a press and by nothing else. */
function sessionApi({ auth, clock, origin, sessionEnds }: StaffApi): Hono {
  const app = new Hono()
  app.get('/', async context => {
    context.header('Cache-Control', 'no-store')
    const session = await auth.session(context.req.header('cookie') ?? '')
    if (!session) return refuse(context, { name: 'sign_in_needed' })
    return context.json<SessionEnd>(endOf(session, clock))
  })
  app.post('/', async context => {
    context.header('Cache-Control', 'no-store')
    // No other page may keep somebody signed in: a browser names its origin with every POST.
    if (context.req.header('origin') !== origin) return refuse(context, { name: 'site_not_allowed' })
    const session = await auth.prolong(context.req.header('cookie') ?? '')
    if (!session) return refuse(context, { name: 'sign_in_needed' })
    for (const cookie of session.cookies) context.header('Set-Cookie', cookie, { append: true })
    const end = endOf(session, clock)
    sessionEnds(session.id, end)
    return context.json<SessionEnd>(end)
  })
  return app
}
