import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Door } from '../../shared/protocol/http.ts'
import { doorOf, readWords } from '../testing.ts'
import { openDoor, reloadDelayMs } from './door.ts'

/** A server that answers with the door it has now, in the language asked for. */
function server(first: Door) {
  const state = {
    door: first,
    up: true,
    asked: [] as string[],
    before: null as ((url: string) => Promise<void>) | null,
  }
  const fetch = async (input: RequestInfo | URL) => {
    const url = String(input)
    state.asked.push(url)
    if (!state.up) throw new TypeError('Failed to fetch')
    await state.before?.(url)
    const language = new URL(url).searchParams.get('lang') === 'cy' ? 'cy' : 'en'
    const part = new URL(url).searchParams.get('part')
    if (part === 'contact' || part === 'display')
      return Response.json({ language, words: readWords(language, part) })
    return Response.json({ ...state.door, language, words: readWords(language) })
  }
  return {
    state,
    options: { origin: 'https://door.example', association: 'mha', fetch: fetch as typeof window.fetch },
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-26T10:15:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('one request brings the state of the door and the words', async () => {
  const { state, options } = server(doorOf())
  const door = await openDoor(options, 'cy')
  expect(state.asked).toEqual(['https://door.example/api/mha/door?lang=cy'])
  expect(door.words.value.t('home.title')).toBe('Sut gallwn ni helpu?')
  door.close()
})

test('the promise moves on with the clock, by the server’s time', async () => {
  vi.setSystemTime('2026-11-26T08:00:00Z')
  const { options } = server(doorOf())
  const door = await openDoor(options, 'en')
  expect(door.dueNow()).toBe('2026-11-26T10:18:00.000Z')
  await vi.advanceTimersByTimeAsync(4 * 60_000)
  expect(door.dueNow()).toBe('2026-11-26T10:22:00.000Z')
  door.close()
})

test('it asks again when the hours run out, and the words are not made anew', async () => {
  const { state, options } = server(doorOf({ opening: { state: 'open', until: '2026-11-26T10:20:00.000Z' } }))
  const door = await openDoor(options, 'en')
  const words = door.words.value
  state.door = doorOf({
    now: '2026-11-26T10:20:00.500Z',
    opening: { state: 'closed', opens: '2026-11-27T09:00:00.000Z' },
  })
  await vi.advanceTimersByTimeAsync(5 * 60_000 + 1000)
  expect(door.door.value.opening.state).toBe('closed')
  expect(door.words.value).toBe(words)
  door.close()
})

test('a language that cannot be fetched leaves everything as it was', async () => {
  const { state, options } = server(doorOf())
  const door = await openDoor(options, 'en')
  state.up = false
  await expect(door.load('cy')).rejects.toThrow()
  await door.refresh('wrong')
  expect([door.door.value.language, door.words.value.language]).toEqual(['en', 'en'])
  state.up = true
  await door.load('cy')
  expect(door.words.value.language).toBe('cy')
  door.close()
})

test('what was asked a moment ago is asked again only when it has proved wrong', async () => {
  const { state, options } = server(doorOf())
  const door = await openDoor(options, 'en')
  await door.refresh()
  expect(state.asked).toHaveLength(1)
  await door.refresh('wrong')
  expect(state.asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(11_000)
  await door.refresh()
  expect(state.asked).toHaveLength(3)
  door.close()
})

test('a server’s refusal is a failure to open', async () => {
  const fetch = async () => Response.json({ refusal: { name: 'not_found' } }, { status: 404 })
  await expect(
    openDoor({ origin: 'https://door.example', association: 'nobody', fetch }, 'en'),
  ).rejects.toThrow('not_found')
})

test('every state of the door has its time to ask again', () => {
  const now = '2026-11-26T10:15:00.000Z'
  const wait = (opening: Door['opening']) => reloadDelayMs(doorOf({ opening }), now)
  expect(wait({ state: 'unset' })).toBe(60_000)
  expect(wait({ state: 'open', until: null })).toBe(15 * 60_000)
  expect(wait({ state: 'open', until: '2026-11-26T10:16:00.000Z' })).toBe(60_500)
  expect(wait({ state: 'closed', opens: '2026-12-24T09:00:00.000Z' })).toBe(15 * 60_000)
  expect(wait({ state: 'closed', opens: '2026-11-26T10:14:00.000Z' })).toBe(1000)
})

test('the words of forms are fetched once, when a form is opened, and again with another language', async () => {
  const { state, options } = server(doorOf())
  const door = await openDoor(options, 'en')
  expect(door.words.value.t('form.send')).toBe('form.send')
  await door.loadWords('contact')
  await door.loadWords('contact')
  expect(state.asked.filter(url => url.includes('/words?'))).toEqual([
    'https://door.example/api/mha/words?part=contact&lang=en',
  ])
  expect(door.words.value.t('form.send')).toBe('Send')
  await door.load('cy')
  expect([door.words.value.t('home.chat'), door.words.value.t('form.send')]).toEqual([
    'Sgwrsiwch â ni',
    'Anfon',
  ])
  door.close()
})

test('two parts speak beside each other, and change language together', async () => {
  const { options } = server(doorOf())
  const door = await openDoor(options, 'en')
  await Promise.all([door.loadWords('contact'), door.loadWords('display')])
  const said = () => [door.words.value.t('form.send'), door.words.value.t('display.close')]
  expect(said()).toEqual(['Send', 'Close'])
  await door.load('cy')
  expect(said()).toEqual(['Anfon', 'Cau'])
  door.close()
})

test('a form that is opened while the language is being switched speaks one language', async () => {
  const { state, options } = server(doorOf())
  const door = await openDoor(options, 'en')
  let letThrough = () => {}
  const held = new Promise<void>(resolve => {
    letThrough = resolve
  })
  state.before = async url => {
    if (url.endsWith('door?lang=cy')) await held
  }
  const switched = door.load('cy')
  await door.loadWords('contact')
  letThrough()
  await switched
  expect([door.words.value.t('home.chat'), door.words.value.t('form.send')]).toEqual([
    'Sgwrsiwch â ni',
    'Anfon',
  ])
  door.close()
})
