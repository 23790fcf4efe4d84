import { type ReadonlySignal, signal } from '@preact/signals'
import { isTemporary, type Refusal } from '../protocol/refusals.ts'
import type { Ack } from '../protocol/wire.ts'

/** A command in the outbox. `not_sent`: the server refused it (`refusal` says why), and only the person can move it on. */
export type OutboxItem<Command> = {
  readonly command: Command & { readonly clientId: string }
  readonly state: 'sending' | 'not_sent'
  readonly refusal: Refusal | null
  /** When the person sent it, in milliseconds of this device's clock. */
  readonly at: number
}

/** Where the outbox is stored. The tabs of one site share it. Where storage is blocked, it is a list in memory. */
type OutboxStorage<Command> = {
  load(): readonly OutboxItem<Command>[]
  save(items: readonly OutboxItem<Command>[]): void
}

export type Outbox<Command> = {
  readonly items: ReadonlySignal<readonly OutboxItem<Command>[]>
  /** Stores the command, sends it when its turn comes, and returns its client id. */
  add(command: Command): string
  /** Sends a refused command again because the person asks for it. */
  tryAgain(clientId: string): void
  /** Removes a command that the person gives up. */
  discard(clientId: string): void
  /** Sends at once instead of waiting. Call it when the line comes up. */
  flush(): void
  /** Reads the stored items again after another tab has changed them. */
  refresh(): void
  close(): void
}

export type OutboxOptions<Command> = {
  readonly storage: OutboxStorage<Command>
  /** Sends one command. Rejects when no answer comes; the outbox then sends it again. */
  readonly send: (command: Command & { readonly clientId: string }) => Promise<Ack>
  /** Returns a new UUID for each command. */
  readonly clientId: () => string
}

/** The delays before the first, second, third and every later retry. */
const RETRY_DELAYS_MS = [500, 1000, 2000, 5000]

/** Sends commands in the order they were made, one at a time, and stores each until the server has acknowledged it. No
 * command times out (libredesk: a message vanished after ten seconds). Sending one twice is harmless, because the server
 * recognises its client id; so two tabs may both try. */
export function createOutbox<Command extends object>({
  storage,
  send,
  clientId,
}: OutboxOptions<Command>): Outbox<Command> {
  type Item = OutboxItem<Command>
  const items = signal<readonly Item[]>(storage.load())
  /** The ids that this tab added. Another tab that writes at the same moment may lose them from the storage. */
  const ownIds = new Set<string>()
  let sending = false
  let closed = false
  let isFlushed = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const idOf = (item: Item) => item.command.clientId
  const change = (next: (list: readonly Item[]) => readonly Item[]) => {
    items.value = next(mergeStored())
    storage.save(items.value)
  }
  const mergeStored = () => {
    const stored = storage.load()
    const ids = new Set(stored.map(idOf))
    const lost = items.value.filter(
      item => ownIds.has(idOf(item)) && item.state === 'sending' && !ids.has(idOf(item)),
    )
    return [...stored, ...lost]
  }
  const remove = (id: string) => {
    ownIds.delete(id)
    change(list => list.filter(item => idOf(item) !== id))
  }
  const mark = (id: string, state: Item['state'], refusal: Refusal | null) =>
    change(list => list.map(item => (idOf(item) === id ? { ...item, state, refusal } : item)))

  /** Sends the waiting commands, oldest first. A refused command does not hold up the ones behind it; a silent line does. */
  async function sendWaiting() {
    if (sending || closed) return
    sending = true
    clearTimeout(timer)
    try {
      while (!closed) {
        const item = items.value.find(({ state }) => state === 'sending')
        if (!item) return
        isFlushed = false
        const ack = await send(item.command).catch(() => null)
        if (closed) return
        // The line came up during the failed attempt, so try again at once.
        if (!ack && isFlushed) continue
        if (!ack || (!ack.ok && isTemporary(ack.refusal))) return retryLater(ack)
        failures = 0
        if (ack.ok) remove(idOf(item))
        else mark(idOf(item), 'not_sent', ack.refusal)
      }
    } finally {
      sending = false
    }
  }

  function retryLater(ack: Ack | null) {
    const delayMs = RETRY_DELAYS_MS[Math.min(failures++, RETRY_DELAYS_MS.length - 1)] ?? 0
    const refusalDelayMs =
      ack && !ack.ok && ack.refusal.name === 'too_often' ? ack.refusal.retryAfterSeconds * 1000 : 0
    timer = setTimeout(sendWaiting, Math.max(delayMs, refusalDelayMs))
  }

  void sendWaiting()

  return {
    items,
    add(command) {
      const id = clientId()
      ownIds.add(id)
      const item: Item = {
        command: { ...command, clientId: id },
        state: 'sending',
        refusal: null,
        at: Date.now(),
      }
      change(list => [...list, item])
      void sendWaiting()
      return id
    },
    tryAgain(id) {
      mark(id, 'sending', null)
      void sendWaiting()
    },
    discard: remove,
    flush() {
      failures = 0
      isFlushed = true
      void sendWaiting()
    },
    refresh() {
      items.value = mergeStored()
      void sendWaiting()
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
