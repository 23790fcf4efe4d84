import { startTestServer } from './test-server.ts'

/** A test's server in a process of its own, so that it can be killed: `node serve.ts START_AT FOLDER PORT [DATABASE_URL]`,
 * and in the environment where a machine translates. */
const [startAt = '', folder = '', port = '', url] = process.argv.slice(2)
const translator = process.env.TRANSLATE_URL
const server = await startTestServer(startAt, {
  data: folder,
  port: Number(port),
  ...(translator ? { translator } : {}),
  ...(url ? { database: { type: 'postgres', url } } : {}),
})
process.stdout.write(`ready ${server.url}\n`)
