import { batch, type ReadonlySignal, signal } from '@preact/signals'

/** Where in the staff page we are. Every conversation has its own address, so that reload and back work. */
export type Place =
  | { readonly page: 'queue' }
  | { readonly page: 'set_up' }
  | { readonly page: 'chat'; readonly id: string }

export type Route = {
  readonly place: ReadonlySignal<Place>
  /** What stands after the path, with its question mark: the queue's filter. It stays when the place changes. */
  readonly query: ReadonlySignal<string>
  go(place: Place): void
  /** Leaves no entry in the history: back leads to where one was, not through every choice of a filter. */
  setQuery(query: string): void
  /** The address of a place, with the query as it stands. */
  linkTo(place: Place): string
  close(): void
}

/** The part of `window` that it takes. */
export type Addressed = {
  readonly location: { readonly pathname: string; readonly search: string }
  readonly history: {
    pushState(data: unknown, unused: string, address: string): void
    replaceState(data: unknown, unused: string, address: string): void
  }
  addEventListener(type: 'popstate', listener: () => void): void
  removeEventListener(type: 'popstate', listener: () => void): void
}

const ROOT = '/staff/'

/** The address bar as a signal, and back. Going where one already is leaves no second entry in the history. */
export function createRoute(page: Addressed): Route {
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

export const pathOf = (place: Place): string =>
  place.page === 'chat'
    ? `${ROOT}c/${encodeURIComponent(place.id)}`
    : place.page === 'set_up'
      ? `${ROOT}set-up`
      : ROOT

/** An address we do not know is the queue: there is nothing else to show. */
export function placeOf(path: string): Place {
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
