import { batch, type ReadonlySignal, signal } from '@preact/signals'

/** A place in the staff page. Every conversation has an address of its own, so that reload and back work. */
export type StaffPlace =
  | { readonly page: 'queue' }
  | { readonly page: 'set_up' }
  | { readonly page: 'chat'; readonly id: string }

export type Route = {
  readonly place: ReadonlySignal<StaffPlace>
  /** The query of the address with its question mark: the queue's filter. It stays when the place changes. */
  readonly query: ReadonlySignal<string>
  go(place: StaffPlace): void
  /** Changes the query without an entry in the history, so that back skips the choices of a filter. */
  setQuery(query: string): void
  /** The address of a place, with the current query. */
  linkTo(place: StaffPlace): string
  close(): void
}

/** The part of `window` that a route uses. */
export type WindowAddress = {
  readonly location: { readonly pathname: string; readonly search: string }
  readonly history: {
    pushState(data: unknown, unused: string, address: string): void
    replaceState(data: unknown, unused: string, address: string): void
  }
  addEventListener(type: 'popstate', listener: () => void): void
  removeEventListener(type: 'popstate', listener: () => void): void
}

const ROOT = '/staff/'

/** Binds the address bar and the back button to signals. Going to the current place adds no entry to the history. */
export function createRoute(page: WindowAddress): Route {
  const { location, history } = page
  const place = signal(placeOf(location.pathname))
  const query = signal(location.search)
  const read = () =>
    batch(() => {
      place.value = placeOf(location.pathname)
      query.value = location.search
    })
  page.addEventListener('popstate', read)
  return {
    place,
    query,
    go(next) {
      const path = pathOf(next)
      if (path === location.pathname) return
      history.pushState(null, '', path + query.value)
      place.value = next
    },
    setQuery(next) {
      history.replaceState(null, '', location.pathname + next)
      query.value = next
    },
    linkTo: to => pathOf(to) + query.value,
    close: () => page.removeEventListener('popstate', read),
  }
}

/** The path of a place. */
export const pathOf = (place: StaffPlace): string =>
  place.page === 'chat'
    ? `${ROOT}c/${encodeURIComponent(place.id)}`
    : place.page === 'set_up'
      ? `${ROOT}set-up`
      : ROOT

/** The place of a path. An unknown path is the queue, since there is nothing else to show. */
export function placeOf(path: string): StaffPlace {
  if (/^\/staff\/set-up\/?$/.test(path)) return { page: 'set_up' }
  const id = /^\/staff\/c\/([^/]+)\/?$/.exec(path)?.[1]
  return id === undefined ? { page: 'queue' } : { page: 'chat', id: decode(id) }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
