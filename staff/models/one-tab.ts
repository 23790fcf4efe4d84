import { effect, type ReadonlySignal, signal } from '@preact/signals'

/** What we take of `navigator.locks`; null on an insecure origin, where every tab then rings for itself. */
export type Locks = Pick<LockManager, 'request' | 'query'> | null

export type OneTab = {
  /** This tab is the one that rings. */
  readonly chosen: ReadonlySignal<boolean>
  /** Is some tab of this page in sight? Then no notice is needed. */
  someInSight(): Promise<boolean>
  close(): void
}

type Options = {
  readonly locks: Locks
  /** One ringing tab for each name: the adviser's id. */
  readonly name: string
  /** This tab could ring: only then does it stand for it, so that a silent tab does not silence the others. */
  readonly able: ReadonlySignal<boolean>
  readonly visible: ReadonlySignal<boolean>
}

/** Of several tabs one rings (Rocket.Chat.Livechat PR#435). The browser hands the lock on when that tab closes. */
export function createOneTab({ locks, name, able, visible }: Options): OneTab {
  const ringing = `doorstep ring ${name}`
  const inSight = `doorstep in sight ${name}`
  const chosen = signal(false)
  const tellChosen = (held: boolean) => {
    chosen.value = held
  }
  const stops = locks
    ? [
        effect(() => {
          if (able.value) return hold(locks, ringing, 'exclusive', tellChosen)
        }),
        effect(() => {
          if (visible.value) return hold(locks, inSight, 'shared')
        }),
      ]
    : [
        effect(() => {
          chosen.value = able.value
        }),
      ]
  return {
    chosen,
    async someInSight() {
      if (visible.peek() || !locks) return visible.peek()
      const { held = [] } = await locks.query()
      return held.some(lock => lock.name === inSight)
    },
    close() {
      for (const stop of stops) stop()
    },
  }
}

/** Asks for the lock and keeps it until the returned function is called. */
function hold(
  locks: NonNullable<Locks>,
  name: string,
  mode: LockMode,
  tell: (held: boolean) => void = () => {},
): () => void {
  const waiting = new AbortController()
  let release = () => {}
  const until = new Promise<void>(resolve => {
    release = resolve
  })
  locks
    .request(name, { mode, signal: waiting.signal }, async () => {
      tell(true)
      await until
      tell(false)
    })
    // Given up before its turn came: that is what the abort is for.
    .catch(() => {})
  return () => {
    release()
    waiting.abort()
  }
}
