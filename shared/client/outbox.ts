import { type ReadonlySignal, signal } from '@preact/signals'
import { isTemporary, type Refusal } from '../protocol/refusals.ts'
import type { Ack } from '../protocol/wire.ts'

/** A command on its way. `not_sent`: the server said no, and why; only the person moves it on. */
export type OutboxItem<Command> = {
  readonly command: Command & { readonly clientId: string }
  readonly state: 'sending' | 'not_sent'
  readonly refusal: Refusal | null
  /** When the person sent it, by this device's clock (milliseconds). */
  readonly at: number
}

/** Where the outbox is kept. Shared by the tabs of one site; where storage is blocked, a list in memory. */
type OutboxStorage<Command> = {
  load(): readonly OutboxItem<Command>[]
  save(items: readonly OutboxItem<Command>[]): void
}

export type Outbox<Command> = {
  readonly items: ReadonlySignal<readonly OutboxItem<Command>[]>
  /** Keeps the command, sends it when its turn comes, and returns its client id. */
  add(command: Command): string
  /** The person's "try again" on a command that was refused. */
  tryAgain(clientId: string): void
  /** The person gives the command up. */
  discard(clientId: string): void
  /** The line is up: no more waiting. */
  flush(): void
  /** Another tab has changed what is kept. */
  refresh(): void
  close(): void
}

export type OutboxOptions<Command> = {
  readonly storage: OutboxStorage<Command>
  /** Sends one command; rejects when no answer came, so that it is sent again. */
  readonly send: (command: Command & { readonly clientId: string }) => Promise<Ack>
  /** Makes a client id: a new UUID each time. */
  readonly clientId: () => string
}

const WAITS_MS = [500, 1000, 2000, 5000]

/** Commands in the order they were made, one at a time, each kept until the server has acknowledged it. Nothing is
 * dropped by time (libredesk: a message vanished after ten seconds). Sending one twice is harmless: the server knows
 * its client id, so two tabs may both try. */
export function createOutbox<Command extends object>({
  storage,
  send,
  clientId,
}: OutboxOptions<Command>): Outbox<Command> {
  type Item = OutboxItem<Command>
  const items = signal<readonly Item[]>(storage.load())
  /** Those this tab added: another tab writing at the same moment may lose them from the storage, not from here. */
  const mine = new Set<string>()
  let sending = false
  let closed = false
  let hurry = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const idOf = (item: Item) => item.command.clientId
  const change = (next: (list: readonly Item[]) => readonly Item[]) => {
    items.value = next(merged())
    storage.save(items.value)
  }
  const merged = () => {
    const kept = storage.load()
    const ids = new Set(kept.map(idOf))
    const lost = items.value.filter(
      item => mine.has(idOf(item)) && item.state === 'sending' && !ids.has(idOf(item)),
    )
    return [...kept, ...lost]
  }
  const without = (id: string) => {
    mine.delete(id)
    change(list => list.filter(item => idOf(item) !== id))
  }
  const mark = (id: string, state: Item['state'], refusal: Refusal | null) =>
    change(list => list.map(item => (idOf(item) === id ? { ...item, state, refusal } : item)))

  /** Sends what waits, oldest first. A refused command does not hold up those behind it; a silent line does. */
  async function pump() {
    if (sending || closed) return
    sending = true
    clearTimeout(timer)
    try {
      while (!closed) {
        const item = items.value.find(({ state }) => state === 'sending')
        if (!item) return
        hurry = false
        const ack = await send(item.command).catch(() => null)
        if (closed) return
        // The line came up while this was failing: at once again.
        if (!ack && hurry) continue
        if (!ack || (!ack.ok && isTemporary(ack.refusal))) return later(ack)
        failures = 0
        if (ack.ok) without(idOf(item))
        else mark(idOf(item), 'not_sent', ack.refusal)
      }
    } finally {
      sending = false
    }
  }

  function later(ack: Ack | null) {
    const waitMs = WAITS_MS[Math.min(failures++, WAITS_MS.length - 1)] ?? 0
    const askedMs =
      ack && !ack.ok && ack.refusal.name === 'too_often' ? ack.refusal.retryAfterSeconds * 1000 : 0
    timer = setTimeout(pump, Math.max(waitMs, askedMs))
  }

  void pump()

  return {
    items,
    add(command) {
      const id = clientId()
      mine.add(id)
      const item: Item = {
        command: { ...command, clientId: id },
        state: 'sending',
        refusal: null,
        at: Date.now(),
      }
      change(list => [...list, item])
      void pump()
      return id
    },
    tryAgain(id) {
      mark(id, 'sending', null)
      void pump()
    },
    discard: without,
    flush() {
      failures = 0
      hurry = true
      void pump()
    },
    refresh() {
      items.value = merged()
      void pump()
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
