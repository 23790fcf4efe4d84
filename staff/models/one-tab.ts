import { effect, type ReadonlySignal, signal } from '@preact/signals'

/** The part of `navigator.locks` that is used. Null on an insecure origin, where every tab rings for itself. */
export type Locks = Pick<LockManager, 'request' | 'query'> | null

export type OneTab = {
  /** True while this tab is the one that rings. */
  readonly isChosen: ReadonlySignal<boolean>
  /** True when any tab of this page is visible. Then no notification is needed. */
  isAnyTabInSight(): Promise<boolean>
  close(): void
}

type OneTabOptions = {
  readonly locks: Locks
  /** The adviser's id: one tab rings for each name. */
  readonly name: string
  /** True while this tab is able to ring. Otherwise it is never chosen, so that a silent tab does not silence the others. */
  readonly canRing: ReadonlySignal<boolean>
  readonly visible: ReadonlySignal<boolean>
}

/** Chooses one tab of several to ring (Rocket.Chat.Livechat PR#435). When it closes, the browser passes its lock to another. */
export function createOneTab({ locks, name, canRing, visible }: OneTabOptions): OneTab {
  const ringing = `doorstep ring ${name}`
  const inSight = `doorstep in sight ${name}`
  const isChosen = signal(false)
  const setChosen = (held: boolean) => {
    isChosen.value = held
  }
  const stops = locks
    ? [
        effect(() => {
          if (canRing.value) return holdLock(locks, ringing, 'exclusive', setChosen)
        }),
        effect(() => {
          if (visible.value) return holdLock(locks, inSight, 'shared')
        }),
      ]
    : [
        effect(() => {
          isChosen.value = canRing.value
        }),
      ]
  return {
    isChosen,
    async isAnyTabInSight() {
      if (visible.peek() || !locks) return visible.peek()
      const { held = [] } = await locks.query()
      return held.some(lock => lock.name === inSight)
    },
    close() {
      for (const stop of stops) stop()
    },
  }
}

/** Requests the lock and holds it until the returned function is called. */
function holdLock(
  locks: NonNullable<Locks>,
  name: string,
  mode: LockMode,
  onChange: (held: boolean) => void = () => {},
): () => void {
  const waiting = new AbortController()
  let release = () => {}
  const until = new Promise<void>(resolve => {
    release = resolve
  })
  locks
    .request(name, { mode, signal: waiting.signal }, async () => {
      onChange(true)
      await until
      onChange(false)
    })
    // An abort before the lock was granted rejects, and needs no handling.
    .catch(() => {})
  return () => {
    release()
    waiting.abort()
  }
}
