import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** `npm start`'s own program in a process of its own, with its own data and clock. */
export type Demonstration = {
  /** The server. */
  readonly url: string
  /** The associations' websites: another origin. */
  readonly sites: string
  /** Ends it as a power cut would, keeping the data. */
  kill(): Promise<void>
  /** Starts it again on the same ports and data; the clock goes on from `now`. */
  restart(now: string): Promise<void>
  /** Every session that stands ends in so many seconds: as if the rest of its span had gone by. A session is made and
   * ended by the machine's clock, which `now` does not set. */
  sessionsEndIn(seconds: number): void
  /** Ends it and removes its data. */
  close(): Promise<void>
}

/** @param now where the clock starts, e.g. `2026-11-26T10:15:00Z`
 * @param env settings besides those that every demonstration needs */
export async function startDemonstration(
  now: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Demonstration> {
  const port = await portPair()
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-e2e-'))
  let child = await serve(now, port, folder, env)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url: `http://localhost:${port}`,
    sites: `http://localhost:${port + 1}`,
    kill: () => end('SIGKILL'),
    async restart(from) {
      await end('SIGKILL')
      child = await serve(from, port, folder, env)
    },
    sessionsEndIn(seconds) {
      const db = new DatabaseSync(join(folder, 'doorstep.db'))
      db.exec('pragma busy_timeout = 5000')
      const at = new Date(Date.now() + seconds * 1000).toISOString()
      db.prepare('update session set expiresAt = ?').run(at)
      db.close()
    },
    async close() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function serve(
  now: string,
  port: number,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['demo/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DOORSTEP_DATA: folder,
      DOORSTEP_NOW: now,
      DOORSTEP_URL: '',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (child.exitCode === null) {
    const ready = await fetch(`http://localhost:${port}/health/ready`).then(
      response => response.ok,
      () => false,
    )
    if (ready) return child
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error(`the demonstration ended with ${child.exitCode} before it served`)
}

/** A free port whose neighbour is free too: the websites are on the next one. */
async function portPair(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = await listenOn(0)
    if (port !== null && port < 65535 && (await listenOn(port + 1)) !== null) return port
  }
  throw new Error('no two neighbouring ports are free')
}

function listenOn(port: number): Promise<number | null> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}
