import { expect, test } from 'vitest'
import { createStorage } from '../../shared/client/storage.ts'
import { SiteStorage } from '../../shared/client/testing.ts'
import { createStore } from './store.ts'

/** Sends the storage event that a browser sends to the other tabs. */
const tell = (page: EventTarget, key: string | null) =>
  page.dispatchEvent(Object.assign(new Event('storage'), { key }))

test('nothing is stored before the first change', () => {
  const area = new SiteStorage()
  const store = createStore(
    'mha',
    createStorage(() => area),
    new EventTarget(),
  )
  expect(store.record.value).toEqual({})
  expect(store.blocked.value).toBe(false)
  expect(area.length).toBe(0)
})

test('what is changed is kept for the next page, and a field set to undefined is gone', () => {
  const area = new SiteStorage()
  const store = createStore(
    'mha',
    createStorage(() => area),
    new EventTarget(),
  )
  store.change({ token: 'secret', conversation: 'c-1', language: 'cy' })
  store.change({ token: undefined })
  expect(
    createStore(
      'mha',
      createStorage(() => area),
      new EventTarget(),
    ).record.value,
  ).toEqual({
    conversation: 'c-1',
    language: 'cy',
  })
  expect(
    createStore(
      'willow',
      createStorage(() => area),
      new EventTarget(),
    ).record.value,
  ).toEqual({})
})

test('another tab’s change is followed', () => {
  const area = new SiteStorage()
  const page = new EventTarget()
  const [here, there] = [
    createStore(
      'mha',
      createStorage(() => area),
      page,
    ),
    createStore(
      'mha',
      createStorage(() => area),
      new EventTarget(),
    ),
  ]
  let outbox = 0
  const stop = here.onSet('outbox', () => {
    outbox++
  })
  there.change({ token: 'secret' })
  expect(here.record.value).toEqual({})
  tell(page, 'doorstep:mha')
  expect(here.record.value).toEqual({ token: 'secret' })
  tell(page, 'doorstep:mha:outbox')
  tell(page, 'doorstep:willow:outbox')
  stop()
  tell(page, 'doorstep:mha:outbox')
  expect(outbox).toBe(1)
})

test('a site whose storage is cleared takes the conversation with it', () => {
  const area = new SiteStorage()
  const page = new EventTarget()
  const store = createStore(
    'mha',
    createStorage(() => area),
    page,
  )
  store.change({ token: 'secret' })
  area.clear()
  tell(page, null)
  expect(store.record.value).toEqual({})
})

test.each([
  ['blocked', () => null],
  [
    'full',
    () => {
      const area = new SiteStorage()
      area.full = true
      return area
    },
  ],
])('%s storage: all is kept in memory while the page is open, and it is said', (_, area) => {
  const store = createStore(
    'mha',
    createStorage(() => area()),
    new EventTarget(),
  )
  store.change({ token: 'secret' })
  store.set('draft', 'half a sentence')
  expect(store.blocked.value).toBe(true)
  expect(store.record.value).toEqual({ token: 'secret' })
  expect(store.get('draft')).toBe('half a sentence')
})

test('forgetting leaves nothing of this association, and nothing else is touched', () => {
  const area = new SiteStorage()
  area.setItem('the-site’s-own', 'stays')
  const store = createStore(
    'mha',
    createStorage(() => area),
    new EventTarget(),
  )
  store.change({ token: 'secret', language: 'cy' })
  for (const name of ['outbox', 'draft', 'seen']) store.set(name, 'x')
  expect(area.length).toBe(5)
  store.forget()
  expect(store.record.value).toEqual({})
  expect([area.length, area.key(0)]).toEqual([1, 'the-site’s-own'])
})

test('forgetting a chat leaves the size it is read in, and the last choice taken back leaves nothing', () => {
  const area = new SiteStorage()
  const store = createStore(
    'mha',
    createStorage(() => area),
    new EventTarget(),
  )
  store.change({ token: 'secret', display: { size: 'large' } })
  store.forget()
  expect(store.record.value).toEqual({ display: { size: 'large' } })
  store.change({ display: undefined })
  expect([store.record.value, area.length]).toEqual([{}, 0])
})

test('what another program spoiled does not keep the panel from opening', () => {
  const area = new SiteStorage()
  area.setItem('doorstep:mha', '{"token": ')
  expect(
    createStore(
      'mha',
      createStorage(() => area),
      new EventTarget(),
    ).record.value,
  ).toEqual({})
})
