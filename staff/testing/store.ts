import { createStore, type Store } from '../models/store.ts'

/** A store that lives as long as the test: as where a browser's storage is blocked. */
export const inMemory = (): Store =>
  createStore(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
