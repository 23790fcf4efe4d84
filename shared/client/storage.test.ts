import { expect, test } from 'vitest'
import { createStorage, within } from './storage.ts'
import { readJson, writeJson } from './stored-json.ts'
import { blockedStorage, memoryStorage, SiteStorage } from './testing.ts'

function full() {
  const area = new SiteStorage()
  area.full = true
  return area
}

/** Some browsers give the storage and refuse its every use. */
const useless = new Proxy({} as Storage, { get: blockedStorage })

test.each([
  ['no storage', () => null],
  ['blocked', blockedStorage],
  ['useless', () => useless],
  ['full', full],
])('%s: the page keeps texts in memory, and it is known', (_, open) => {
  const storage = createStorage(open)
  storage.set('draft', 'words')
  expect(storage.blocked.value).toBe(true)
  expect(storage.get('draft')).toBe('words')
  expect(storage.keys()).toContain('draft')
  storage.set('draft', null)
  expect(storage.get('draft')).toBeNull()
})

test('nothing is stored before the first set, and a text outlives the page', () => {
  const area = new SiteStorage()
  const before = createStorage(() => area)
  expect([area.length, before.get('draft'), before.blocked.value]).toEqual([0, null, false])
  before.set('draft', 'words')
  expect(createStorage(() => area).get('draft')).toBe('words')
  expect(before.blocked.value).toBe(false)
})

test('a storage that is full and has room again stores anew, and the old text is not read meanwhile', () => {
  const area = new SiteStorage()
  const storage = createStorage(() => area)
  storage.set('draft', 'old')
  area.full = true
  storage.set('draft', 'new')
  expect(storage.get('draft')).toBe('new')
  area.full = false
  storage.set('draft', 'newer')
  expect([storage.get('draft'), area.getItem('draft')]).toEqual(['newer', 'newer'])
})

test('a storage that is cleared meanwhile is read as it is now', () => {
  const area = new SiteStorage()
  const storage = createStorage(() => area)
  storage.set('draft', 'words')
  area.clear()
  expect([storage.get('draft'), storage.keys()]).toEqual([null, []])
  storage.set('draft', 'again')
  expect(area.getItem('draft')).toBe('again')
})

test('two advisers on one computer do not see each other’s', () => {
  const storage = memoryStorage()
  const [sian, owen] = [within(storage, 'sian'), within(storage, 'owen')]
  sian.set('draft:a', 'hers')
  expect(owen.get('draft:a')).toBeNull()
  expect(owen.keys()).toEqual([])
  expect(sian.keys()).toEqual(['draft:a'])
})

test('what cannot be read counts as not there', () => {
  const storage = memoryStorage()
  storage.set('broken', '{')
  expect(readJson(storage, 'broken')).toBeNull()
  writeJson(storage, 'good', { a: 1 })
  expect(readJson(storage, 'good')).toEqual({ a: 1 })
  writeJson(storage, 'good', null)
  expect(storage.keys()).not.toContain('good')
})
