import { type ReadonlySignal, signal } from '@preact/signals'

/** Where in the staff page we are. Every conversation has its own address, so that reload and back work. */
export type Place = { readonly page: 'queue' } | { readonly page: 'chat'; readonly id: string }

export type Route = {
  readonly place: ReadonlySignal<Place>
  go(place: Place): void
  close(): void
}

/** The part of `window` that it takes. */
export type Addressed = {
  readonly location: { readonly pathname: string }
  readonly history: { pushState(data: unknown, unused: string, path: string): void }
  addEventListener(type: 'popstate', listener: () => void): void
  removeEventListener(type: 'popstate', listener: () => void): void
}

const ROOT = '/staff/'

/** The address bar as a signal, and back. Going where one already is leaves no second entry in the history. */
export function createRoute(page: Addressed): Route {
  const place = signal(placeOf(page.location.pathname))
  const read = () => {
    place.value = placeOf(page.location.pathname)
  }
  page.addEventListener('popstate', read)
  return {
    place,
    go(next) {
      const path = pathOf(next)
      if (path === page.location.pathname) return
      page.history.pushState(null, '', path)
      place.value = next
    },
    close: () => page.removeEventListener('popstate', read),
  }
}

export const pathOf = (place: Place): string =>
  place.page === 'chat' ? `${ROOT}c/${encodeURIComponent(place.id)}` : ROOT

/** An address we do not know is the queue: there is nothing else to show. */
export function placeOf(path: string): Place {
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
