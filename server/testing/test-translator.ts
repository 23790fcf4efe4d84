import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request to translate, as it comes over the wire. */
type TranslateRequest = {
  readonly q: string
  readonly source: string
  readonly target: string
  readonly format: string
  readonly api_key?: string
}

/** For tests alone: a server on this machine with LibreTranslate's HTTP interface. It "translates" by naming both languages
 * before the words, unless the test sets the next answers. */
export type TestTranslator = {
  readonly url: string
  /** Every request to translate, in the order they came. */
  readonly asked: TranslateRequest[]
  /** Returns how many times it was asked for its languages. */
  readonly askedLanguages: () => number
  /** Sets the answers to the next requests to translate, one each. */
  answerNext(...answers: ((response: ServerResponse) => void)[]): void
  close(): Promise<void>
}

const LANGUAGES = ['ar', 'en', 'pl', 'cy'].map(code => ({
  code,
  name: code,
  targets: ['ar', 'en', 'pl', 'cy'],
}))

export const answerJson =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }

/** Takes the request and never answers. */
export const sayNothing = (): void => {}

export async function startTestTranslator({
  port = 0,
  languages = LANGUAGES as unknown,
} = {}): Promise<TestTranslator> {
  const asked: TranslateRequest[] = []
  const next: ((response: ServerResponse) => void)[] = []
  let lists = 0
  const server = createServer(async (request, response) => {
    if (request.method === 'GET' && request.url === '/languages') {
      lists += 1
      return answerJson(200, languages)(response)
    }
    if (request.method !== 'POST' || request.url !== '/translate')
      return answerJson(404, { error: 'Not found' })(response)
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString('utf8')) as TranslateRequest
    asked.push(body)
    const answer = next.shift()
    if (answer) return answer(response)
    answerJson(200, { translatedText: `(${body.source} to ${body.target}) ${body.q}` })(response)
  })
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    askedLanguages: () => lists,
    answerNext: (...answers) => void next.push(...answers),
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
