import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Killable = { readonly url: string; kill(): Promise<void> }

/** Starts a server process and waits until it serves. `kill` ends it at once, as a power cut would. */
export async function startKillable(
  startAt: string,
  folder: string,
  port: number,
  url?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Killable> {
  const script = join(import.meta.dirname, 'serve.ts')
  const child = spawn(process.execPath, [script, startAt, folder, String(port), ...(url ? [url] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  await readyLine(child)
  return {
    url: `http://localhost:${port}`,
    async kill() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function readyLine(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('the server process has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('ready')) return
  }
  throw new Error('the server process ended before it served')
}
