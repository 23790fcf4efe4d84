import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Runs the command from the top of the repository, as at the command line. */
export function due(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/due.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
    // Answers are in London time (D1) whatever the machine's time zone.
    env: { ...process.env, TZ: 'America/New_York' },
  })
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') }
}
