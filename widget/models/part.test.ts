import { expect, test } from 'vitest'
import { createPart } from './part.ts'

/** A part over a line that can be cut. */
function part(up = true) {
  const state = { up, fetched: [] as string[], styles: [] as string[] }
  const get = async <T>(what: string, value: T) => {
    state.fetched.push(what)
    await null
    if (!state.up) throw new TypeError('Failed to fetch')
    return value
  }
  const made = createPart({
    load: () => get('code', { css: 'p {}', view: 'a view' }),
    words: () => get('words', undefined),
    css: code => state.styles.push(code.css),
  })
  return { state, made }
}

test('code and styles are fetched once, when they are asked for, and words for the language of each opening', async () => {
  const { state, made } = part()
  expect([state.fetched, made.code.value]).toEqual([[], null])
  const [first, second] = await Promise.all([made.load(), made.load()])
  expect(await made.load()).toBe(first)
  expect([first, made.code.value]).toEqual([second, first])
  expect([state.fetched, state.styles]).toEqual([['code', 'words', 'words'], ['p {}']])
})

test('what cannot be fetched is said, and asking again tries again', async () => {
  const { state, made } = part(false)
  expect(await made.load()).toBeNull()
  expect([made.failed.value, made.code.value, state.styles]).toEqual([true, null, []])
  state.up = true
  const again = made.load()
  expect(made.failed.value).toBe(false)
  expect(await again).toMatchObject({ view: 'a view' })
  expect([made.failed.value, state.styles]).toEqual([false, ['p {}']])
})

test('nothing is shown of it before all of it is here', async () => {
  const { made } = part()
  const seen: unknown[] = []
  made.code.subscribe(code => seen.push(code?.view))
  await made.load()
  expect(seen).toEqual([undefined, 'a view'])
})
