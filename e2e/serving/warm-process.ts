import { advisers, type CastAdviser } from '../../demo/cast.ts'
import { createDemonstration, type Demonstration } from '../../demo/demonstration.ts'
import { ADDRESS_HEADER } from '../../server/access/auth.ts'
import { readConfig } from '../../server/config.ts'
import type { Answer, Ask, Asked, Seeded, SignedIn } from './messages.ts'

/** The child process behind `warm-server.ts`: node and every module stay loaded while demonstrations come and go in it. */

if (!process.send) throw new Error('only for the tests, which start this as their child')

const open = new Map<string, Demonstration>()

process.on('message', ({ id, asked }: Ask) => {
  answer(asked).then(
    value => process.send?.({ id, value } satisfies Answer),
    error => process.send?.({ id, error: String(error?.stack ?? error) } satisfies Answer),
  )
})
process.on('disconnect', () => process.exit())

async function answer(asked: Asked): Promise<unknown> {
  if (asked.type === 'close') {
    const demonstration = open.get(asked.port)
    open.delete(asked.port)
    return demonstration?.close()
  }
  const demonstration = await createDemonstration(readConfig({ LOG_LEVEL: 'warn', ...asked.settings }))
  if (asked.type === 'seed') return seed(demonstration)
  open.set(asked.settings.PORT ?? '', demonstration)
  await demonstration.listen()
}

/** Adds the cast and signs everybody in, once for all tests: each password takes a while to hash. */
async function seed(demonstration: Demonstration): Promise<Seeded> {
  const sessions = await Promise.all(
    advisers.map(async (adviser, at) => {
      await demonstration.auth.putAdviser(adviser)
      return [adviser.id, await signIn(demonstration, adviser, `127.0.1.${at}`)] as const
    }),
  )
  await demonstration.close()
  return Object.fromEntries(sessions)
}

/** @param address each their own: from one address only so many may sign in at a time */
async function signIn({ auth }: Demonstration, adviser: CastAdviser, address: string): Promise<SignedIn> {
  const { email, password } = adviser
  const answer = await auth.handler(
    new Request('http://localhost/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', [ADDRESS_HEADER]: address },
      body: JSON.stringify({ email, password }),
    }),
  )
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '') ?? []
  const { user } = (await answer.json()) as { user?: { id: string } }
  if (!name || !value || !user) throw new Error(`${email} could not sign in: ${answer.status}`)
  return { person: user.id, cookie: { name, value } }
}
