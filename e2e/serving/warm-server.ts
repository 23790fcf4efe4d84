import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { at, type Demonstration, makeFolder, type Settings, settingsOf } from './demonstration.ts'
import type { Answer, Ask, Asked, Seeded } from './messages.ts'
import { freePortPair } from './ports.ts'
import { sow } from './seed.ts'

/** A process that stays, in which demonstrations are opened and closed: each in a fraction of the time that a process
 * of its own takes. */
export type WarmServer = {
  /**
   * Opens a demonstration with data of its own, in which the cast is signed in already.
   * @param now where the clock starts, e.g. `2026-11-26T10:15:00Z`
   */
  open(now: string, more?: Settings): Promise<Demonstration>
  /** Adds the cast to the empty folder, and answers how they are signed in. */
  seed(folder: string): Promise<Seeded>
  close(): Promise<void>
}

export function startWarmServer(): WarmServer {
  const child = fork(join(import.meta.dirname, 'warm-process.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let asks = 0
  child.on('message', ({ id, value, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  })
  child.on('exit', code => {
    for (const { reject } of waiting.values()) reject(new Error(`the warm server ended with ${code}`))
  })
  const ask = (asked: Asked): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>()
    const id = asks++
    waiting.set(id, answer)
    child.send({ id, asked } satisfies Ask)
    return answer.promise
  }

  return {
    async open(now, more = {}) {
      const folder = makeFolder()
      sow(folder)
      const port = await freePortPair()
      const open = (from: string) => ask({ type: 'open', settings: settingsOf(from, port, folder, more) })
      const close = () => ask({ type: 'close', port: String(port) })
      await open(now)
      return {
        ...at(port, folder),
        async restart(from) {
          await close()
          await open(from)
        },
        async close() {
          await close()
          rmSync(folder, { recursive: true, force: true })
        },
      }
    },
    async seed(folder) {
      const port = await freePortPair()
      return (await ask({ type: 'seed', settings: settingsOf('', port, folder, {}) })) as Seeded
    },
    async close() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
