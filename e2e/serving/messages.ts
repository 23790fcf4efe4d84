import type { Settings } from './demonstration.ts'

/** What the tests ask of their warm server, over the channel that a process has to its child and to nobody else. */
export type Asked =
  | { readonly type: 'seed'; readonly settings: Settings }
  | { readonly type: 'open'; readonly settings: Settings }
  | { readonly type: 'close'; readonly port: string }

export type Ask = { readonly id: number; readonly asked: Asked }
export type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string }

/** An adviser who is signed in already: the session is in the seed's database. */
export type SignedIn = {
  /** As the server numbers its people. */
  readonly person: string
  readonly cookie: { readonly name: string; readonly value: string }
}
/** By the cast's own names. */
export type Seeded = Readonly<Record<string, SignedIn>>
