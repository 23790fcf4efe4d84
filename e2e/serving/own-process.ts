import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { at, type Demonstration, makeFolder, type Settings, settingsOf } from './demonstration.ts'
import { freePortPair } from './ports.ts'

export type OwnProcess = Demonstration & {
  /** Ends it as a power cut would, keeping the data. */
  kill(): Promise<void>
}

type With = {
  /** Its data; else none yet. */
  readonly folder?: string
  readonly more?: Settings
}

/**
 * `npm start`'s own program in a process of its own, which takes seconds to start: for what has to be killed, measured
 * or tried until the process refuses more.
 * @param now where the clock starts, e.g. `2026-11-26T10:15:00Z`
 */
export async function startDemonstration(
  now: string,
  { folder = makeFolder(), more = {} }: With = {},
): Promise<OwnProcess> {
  const port = await freePortPair()
  let child = await serve(port, settingsOf(now, port, folder, more))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    ...at(port, folder),
    kill: () => end('SIGKILL'),
    async restart(from) {
      await end('SIGKILL')
      child = await serve(port, settingsOf(from, port, folder, more))
    },
    async close() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function serve(port: number, settings: Settings): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['demo/main.ts'], {
    env: { ...process.env, ...settings },
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
