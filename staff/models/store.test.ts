import { expect, test } from 'vitest'
import { inMemory } from '../testing/store.ts'
import { createStore, readJson, within, writeJson } from './store.ts'

const full = () =>
  createStore(() => ({
    length: 0,
    clear() {},
    key: () => null,
    getItem: () => null,
    removeItem() {},
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }))

test('where storage is blocked or full the page keeps things in memory', () => {
  for (const store of [inMemory(), full()]) {
    store.set('draft', 'words')
    expect(store.get('draft')).toBe('words')
    expect(store.keys()).toContain('draft')
    store.set('draft', null)
    expect(store.get('draft')).toBeNull()
  }
})

test('two advisers on one computer do not see each other’s', () => {
  const store = inMemory()
  const [sian, owen] = [within(store, 'sian'), within(store, 'owen')]
  sian.set('draft:a', 'hers')
  expect(owen.get('draft:a')).toBeNull()
  expect(owen.keys()).toEqual([])
  expect(sian.keys()).toEqual(['draft:a'])
})

test('what cannot be read counts as not there', () => {
  const store = inMemory()
  store.set('broken', '{')
  expect(readJson(store, 'broken')).toBeNull()
  writeJson(store, 'good', { a: 1 })
  expect(readJson(store, 'good')).toEqual({ a: 1 })
  writeJson(store, 'good', null)
  expect(store.keys()).not.toContain('good')
})
