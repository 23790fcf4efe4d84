import { readFileSync } from 'node:fs'
import { memoryStorage } from '../../shared/client/testing.ts'
import { createLanguage, type Language, type PageLanguage } from '../models/language.ts'
import { createLastAdviser } from '../models/last-adviser.ts'
import { createSession, type Session } from '../models/session.ts'
import { ME } from './tab.ts'

/** The HTTP interface of the staff page in memory, with the page's language and session over it. */
export type TestHttp = {
  readonly language: Language
  readonly session: Session
  /** The emails and passwords that were sent to sign in, in order. */
  readonly signIns: { readonly email: string; readonly password: string }[]
  signedIn: boolean
  /** No request is answered while true. */
  down: boolean
  /** The answer to the next attempts to sign in. */
  signIn: { readonly status: number; readonly headers?: Record<string, string> }
}

export async function openHttp(first: PageLanguage = 'en'): Promise<TestHttp> {
  const fetch = async (path: string, init?: RequestInit): Promise<Response> => {
    if (http.down) throw new TypeError('Failed to fetch')
    const { pathname, searchParams } = new URL(path, 'https://doorstep.example')
    switch (pathname) {
      case '/api/staff/words': {
        const language = searchParams.get('lang')
        const words = JSON.parse(readFileSync(`locales/${language}/staff.json`, 'utf8'))
        return Response.json({ language, words })
      }
      case '/api/staff/me':
        return http.signedIn ? Response.json(ME) : new Response(null, { status: 401 })
      case '/api/auth/sign-in/email':
        http.signIns.push(JSON.parse(String(init?.body)))
        http.signedIn = http.signIn.status === 200
        return new Response(null, http.signIn)
      case '/api/auth/sign-out':
        http.signedIn = false
        return Response.json({})
      default:
        return new Response(null, { status: 404 })
    }
  }
  const http: TestHttp = {
    language: createLanguage({ fetch, store: memoryStorage(), preferred: [first] }),
    session: createSession({ fetch, lastAdviser: createLastAdviser(memoryStorage()), retryAfterMs: 20 }),
    signIns: [],
    signedIn: false,
    down: false,
    signIn: { status: 200 },
  }
  await http.language.start()
  return http
}
