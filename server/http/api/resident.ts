import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type * as v from 'valibot'
import { isTranslatable } from '../../../shared/domain/conversation/translation.ts'
import { enquiryBody, startBody } from '../../../shared/protocol/commands.ts'
import { type PartWords, WORD_PARTS, type WordPart } from '../../../shared/protocol/http.ts'
import type { Refusal } from '../../../shared/protocol/refusals.ts'
import { type StartAnswer, startConversation, startEnquiry } from '../../actions/start.ts'
import { checkBody } from '../../check-body.ts'
import type { Words } from '../../words.ts'
import { type DoorServices, openDoor, withShownLanguages } from '../door.ts'
import { refuse } from '../errors.ts'
import { type AssociationEnv, association } from '../middleware/association.ts'
import { revalidate } from '../middleware/caching.ts'
import { language } from '../middleware/language.ts'
import type { HttpEnv, StartLimit } from '../start-limit.ts'

export type ResidentApi = {
  readonly services: DoorServices
  /** True if this association's residents may write from pages of this origin. */
  readonly isSiteAllowed: (association: string, origin: string) => boolean
  readonly starts: StartLimit
}

type Env = HttpEnv & AssociationEnv

/** Serves `/api/:association` to the widget on the association's pages: the door, words, and the start of a conversation. */
export function residentApi({ services, isSiteAllowed, starts }: ResidentApi): Hono<Env> {
  const { actionContext, locales, isSomeoneAvailable } = services
  const app = new Hono<Env>()

  app.use('/:association/*', association(actionContext.associations))
  app.use(
    '/:association/*',
    cors({
      origin: (origin, context) => (isSiteAllowed(context.get('loaded').profile.id, origin) ? origin : null),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Content-Type'],
      maxAge: 600,
    }),
  )

  app.get('/:association/door', revalidate, language(locales, 'widget'), async context => {
    const door = await openDoor(services, context.get('loaded'), context.get('language'))
    return context.json(withShownLanguages(door))
  })

  app.get('/:association/words', revalidate, language(locales, partOf), context => {
    const part = partOf(context)
    const language = context.get('language')
    const all = locales.words(part, language)
    const words = part === 'contact' && !isTranslatable(language) ? withoutConsent(all) : all
    return context.json({ language, words } satisfies PartWords)
  })

  app.post('/:association/conversations', async context => {
    const loaded = context.get('loaded')
    const body = await readStart(context, startBody)
    if (!body.ok) return refuse(context, body.refusal)
    return answerStart(
      context,
      await startConversation(actionContext, loaded, body.value, isSomeoneAvailable(loaded.profile.id)),
    )
  })

  app.post('/:association/contacts', async context => {
    const body = await readStart(context, enquiryBody)
    if (!body.ok) return refuse(context, body.refusal)
    return answerStart(context, await startEnquiry(actionContext, context.get('loaded'), body.value))
  })
  return app

  /** Reads the body of a request to start a conversation, or returns why it may not. */
  async function readStart<S extends v.GenericSchema<unknown, { language: string }>>(
    context: Context<Env>,
    schema: S,
  ): Promise<{ ok: true; value: v.InferOutput<S> } | { ok: false; refusal: Refusal }> {
    const origin = context.req.header('origin')
    if (origin !== undefined && !isSiteAllowed(context.get('loaded').profile.id, origin))
      return { ok: false, refusal: { name: 'site_not_allowed' } }
    const retryAfterSeconds = starts(context)
    if (retryAfterSeconds !== null) return { ok: false, refusal: { name: 'too_often', retryAfterSeconds } }
    const body = checkBody(schema, await context.req.json().catch(() => null))
    if (body.ok && !locales.languages('widget').includes(body.value.language))
      return { ok: false, refusal: { name: 'language_not_offered' } }
    return body
  }
}

const partOf = (context: Context): WordPart =>
  WORD_PARTS.find(name => name === context.req.query('part')) ?? 'contact'

const answerStart = (context: Context, answer: StartAnswer): Response =>
  answer.ok ? context.json(answer.started, answer.fresh ? 201 : 200) : refuse(context, answer.refusal)

/** Leaves out the sentences that ask for translation consent, because forms in English and Welsh never ask for it. */
function withoutConsent({ fields, hints, ...others }: Words): Words {
  const without = (section: unknown) => {
    const { machine: _, ...rest } = section as Words
    return rest
  }
  return { ...others, fields: without(fields), hints: without(hints) }
}
