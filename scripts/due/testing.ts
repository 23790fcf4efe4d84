import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Asks as somebody does at the command line, from the top of the repository. */
export function due(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/due.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    // London is where the answers live (D1); the machine may stand anywhere.
    env: { ...process.env, TZ: 'America/New_York' },
  })
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') }
}
