import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type * as v from 'valibot'
import { translatable } from '../../../shared/domain/conversation/translation.ts'
import { contactBody, startBody } from '../../../shared/protocol/commands.ts'
import { type PartWords, WORD_PARTS } from '../../../shared/protocol/http.ts'
import type { Refusal } from '../../../shared/protocol/refusals.ts'
import { addressOf } from '../../access/address.ts'
import type { Limiter } from '../../access/limiter.ts'
import type { Acting } from '../../actions/act.ts'
import { offeredSlots } from '../../actions/slots.ts'
import { type StartAnswer, startContact, startConversation } from '../../actions/start.ts'
import { checked } from '../../checked.ts'
import type { LoadedProfile } from '../../profiles.ts'
import type { Locales, Words } from '../../words.ts'
import { acrossOf, doorOf, withNearLanguages } from '../door.ts'
import { refuse } from '../errors.ts'

export type ResidentApi = {
  readonly acting: Acting
  readonly associations: ReadonlyMap<string, LoadedProfile>
  readonly locales: Locales
  readonly someoneAvailable: (association: string) => boolean
  readonly someoneSpeaks: (association: string, language: string) => boolean
  readonly siteAllowed: (association: string, origin: string) => boolean
  /** Takes one start for an address. */
  readonly starts: Limiter
  readonly proxies: number
}

type Env = { Bindings: HttpBindings; Variables: { loaded: LoadedProfile } }

/** What a resident's browser asks over HTTP, from the association's own pages: the door, the words, and to start. */
export function residentApi(api: ResidentApi): Hono<Env> {
  const { acting, associations, locales, someoneAvailable, siteAllowed, starts, proxies } = api
  const app = new Hono<Env>()

  app.use('/:association/*', async (context, next) => {
    const loaded = associations.get(context.req.param('association'))
    if (!loaded) return refuse(context, { name: 'not_found' })
    context.set('loaded', loaded)
    return next()
  })
  app.use(
    '/:association/*',
    cors({
      origin: (origin, context) => (siteAllowed(context.get('loaded').profile.id, origin) ? origin : null),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Content-Type'],
      maxAge: 600,
    }),
  )

  app.get('/:association/door', async context => {
    const loaded = context.get('loaded')
    const asked = context.req.query('lang') ?? 'en'
    const language = locales.languages('widget').includes(asked) ? asked : 'en'
    const slots = await offeredSlots(acting, loaded)
    const available = someoneAvailable(loaded.profile.id)
    const across = acrossOf(api, loaded.profile.id, language)
    const door = doorOf(loaded, locales, language, acting.clock.now(), available, slots, across)
    context.header('Cache-Control', 'no-cache')
    return context.json(withNearLanguages(door))
  })

  app.get('/:association/words', context => {
    const part = WORD_PARTS.find(name => name === context.req.query('part')) ?? 'contact'
    const asked = context.req.query('lang') ?? 'en'
    const language = locales.languages(part).includes(asked) ? asked : 'en'
    context.header('Cache-Control', 'no-cache')
    const all = locales.words(part, language)
    const words = part === 'contact' && !translatable(language) ? withoutLeave(all) : all
    return context.json({ language, words } satisfies PartWords)
  })

  /** May this request begin something here, and does it have the shape? */
  async function beginning<S extends v.GenericSchema<unknown, { language: string }>>(
    context: Context<Env>,
    schema: S,
  ): Promise<{ ok: true; value: v.InferOutput<S> } | { ok: false; refusal: Refusal }> {
    const origin = context.req.header('origin')
    if (origin !== undefined && !siteAllowed(context.get('loaded').profile.id, origin))
      return { ok: false, refusal: { name: 'site_not_allowed' } }
    const wait = starts(addressOf(context.env.incoming, proxies))
    if (wait !== null) return { ok: false, refusal: { name: 'too_often', retryAfterSeconds: wait } }
    const body = checked(schema, await context.req.json().catch(() => null))
    if (body.ok && !locales.languages('widget').includes(body.value.language))
      return { ok: false, refusal: { name: 'language_not_offered' } }
    return body
  }

  const answered = (context: Context<Env>, answer: StartAnswer) =>
    answer.ok ? context.json(answer.started, answer.fresh ? 201 : 200) : refuse(context, answer.refusal)

  app.post('/:association/conversations', async context => {
    const loaded = context.get('loaded')
    const body = await beginning(context, startBody)
    if (!body.ok) return refuse(context, body.refusal)
    return answered(
      context,
      await startConversation(acting, loaded, body.value, someoneAvailable(loaded.profile.id)),
    )
  })
  app.post('/:association/contacts', async context => {
    const body = await beginning(context, contactBody)
    if (!body.ok) return refuse(context, body.refusal)
    return answered(context, await startContact(acting, context.get('loaded'), body.value))
  })
  return app
}

/** Most forms are in English, where no machine is asked about: its sentences are not fetched for nothing. */
function withoutLeave({ fields, hints, ...others }: Words): Words {
  const without = (section: unknown) => {
    const { machine: _, ...rest } = section as Words
    return rest
  }
  return { ...others, fields: without(fields), hints: without(hints) }
}
