import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { createAuth } from '../server/access/auth.ts'
import { storedSecret } from '../server/access/secret.ts'
import { type Config, readConfig } from '../server/config.ts'
import { openDatabase } from '../server/storage/database.ts'

/** Adds an adviser, updates the name, languages and password of the one with this email, or removes one. */
const USAGE = `npm run adviser -- --association mha --name "Siân Morgan" --email sian@example.org [--languages "cy en"]
The password (12 characters or more) is asked for, or read from standard input.
npm run adviser -- --remove --email sian@example.org`

const MIN_PASSWORD_CHARACTERS = 12

try {
  const { values } = parseArgs({
    options: {
      association: { type: 'string' },
      name: { type: 'string' },
      email: { type: 'string' },
      languages: { type: 'string', default: 'en' },
      remove: { type: 'boolean', default: false },
    },
  })
  const { association, name, email, languages, remove } = values
  if (remove) await removeAdviser(email)
  else await putAdviser({ association, name, email, languages })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

type AdviserOptions = { readonly [of in 'association' | 'name' | 'email']: string | undefined } & {
  readonly languages: string
}

async function putAdviser({ association, name, email, languages }: AdviserOptions): Promise<void> {
  // Sign-in refuses an email without a dot after the @, so adding one would be useless.
  if (!association || !name || !email || !/^\S+@\S+\.\S+$/.test(email)) throw new Error(USAGE)
  const config = readConfig(process.env)
  const profile = join(config.associations, `${association}.yaml`)
  if (!existsSync(profile)) throw new Error(`association: there is no ${profile}; nothing was changed`)
  const { auth, close } = await openAuth(config)
  const password = await askPassword()
  if (password.length < MIN_PASSWORD_CHARACTERS)
    throw new Error('password: expected at least 12 characters; nothing was changed')
  await auth.putAdviser({ association, name, email, password, languages: languages.match(/\w+/g) ?? ['en'] })
  await close()
  process.stdout.write(`${name} can sign in at ${config.url}/staff with ${email}\n`)
}

async function removeAdviser(email: string | undefined): Promise<void> {
  if (!email) throw new Error(USAGE)
  const { auth, close } = await openAuth(readConfig(process.env))
  const name = await auth.removeAdviser(email)
  await close()
  if (name === null) throw new Error(`email: nobody signs in with ${email}; nothing was changed`)
  process.stdout.write(
    `${name} can no longer sign in. What they held goes back to the queue within a minute.\n`,
  )
}

async function openAuth(config: Config) {
  const db = await openDatabase(config.database)
  const { type } = config.database
  const secret = config.secret ?? storedSecret(config.data)
  return { auth: await createAuth({ db, type, url: config.url, secret }), close: () => db.destroy() }
}

async function askPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  if (process.stdin.isTTY) process.stdout.write('Password (it shows as you type): ')
  const { value } = await lines[Symbol.asyncIterator]().next()
  lines.close()
  return (value ?? '').trim()
}
