import { startTestServer } from './test-server.ts'

/** A test's server in a process of its own, so that it can be killed: `node serve.ts START_AT FOLDER PORT [DATABASE_URL]`,
 * and in the environment where a machine translates and through which server email goes. */
const [startAt = '', folder = '', port = '', url] = process.argv.slice(2)
const { TRANSLATE_URL: translator, SMTP_URL: mail } = process.env
const server = await startTestServer(startAt, {
  data: folder,
  port: Number(port),
  ...(translator ? { translator } : {}),
  ...(mail ? { mail } : {}),
  ...(url ? { database: { type: 'postgres', url } } : {}),
})
process.stdout.write(`ready ${server.url}\n`)
