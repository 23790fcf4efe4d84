import { expect, test } from 'vitest'
import { createRoute, pathOf, placeOf } from './route.ts'

function browser(address: string) {
  const listeners = new Set<() => void>()
  const entries = [address]
  const location = { pathname: '', search: '' }
  const show = (next: string) => {
    const { pathname, search } = new URL(next, 'https://doorstep.example')
    Object.assign(location, { pathname, search })
  }
  show(address)
  return {
    location,
    entries,
    history: {
      pushState(_data: unknown, _unused: string, next: string) {
        entries.push(next)
        show(next)
      },
      replaceState(_data: unknown, _unused: string, next: string) {
        entries[entries.length - 1] = next
        show(next)
      },
    },
    addEventListener: (_type: 'popstate', listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: 'popstate', listener: () => void) => void listeners.delete(listener),
    back() {
      entries.pop()
      show(entries.at(-1) ?? '')
      for (const listener of listeners) listener()
    },
  }
}

test('an address and its place name each other', () => {
  expect(placeOf('/staff/')).toEqual({ page: 'queue' })
  expect(placeOf('/staff')).toEqual({ page: 'queue' })
  expect(placeOf('/staff/c/0b7c')).toEqual({ page: 'chat', id: '0b7c' })
  expect(placeOf(pathOf({ page: 'chat', id: 'a b%' }))).toEqual({ page: 'chat', id: 'a b%' })
  expect(placeOf('/staff/c/%E0%A4%A')).toEqual({ page: 'chat', id: '%E0%A4%A' })
  expect(placeOf('/staff/elsewhere')).toEqual({ page: 'queue' })
})

test('a reload returns to the conversation, and back returns to where one was', () => {
  const page = browser('/staff/c/one')
  const route = createRoute(page)
  expect(route.place.value).toEqual({ page: 'chat', id: 'one' })
  route.go({ page: 'chat', id: 'two' })
  expect(page.entries).toEqual(['/staff/c/one', '/staff/c/two'])
  page.back()
  expect(route.place.value).toEqual({ page: 'chat', id: 'one' })
})

test('going where one is leaves the history alone', () => {
  const page = browser('/staff/')
  const route = createRoute(page)
  route.go({ page: 'queue' })
  expect(page.entries).toEqual(['/staff/'])
})

test('the query stays when the place changes, and a change of it leaves the history alone', () => {
  const page = browser('/staff/?who=mine')
  const route = createRoute(page)
  route.go({ page: 'chat', id: 'one' })
  expect(page.entries).toEqual(['/staff/?who=mine', '/staff/c/one?who=mine'])
  route.setQuery('?kind=callback')
  expect(page.entries).toEqual(['/staff/?who=mine', '/staff/c/one?kind=callback'])
  expect(route.linkTo({ page: 'queue' })).toBe('/staff/?kind=callback')
  route.setQuery('')
  expect(route.linkTo({ page: 'queue' })).toBe('/staff/')
  page.back()
  expect(route.query.value).toBe('?who=mine')
})

test('the set-up has an address of its own', () => {
  expect(placeOf('/staff/set-up')).toEqual({ page: 'set_up' })
  expect(pathOf({ page: 'set_up' })).toBe('/staff/set-up')
})
