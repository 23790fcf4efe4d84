import { BrokenProfile, WrongSetting } from './errors.ts'

/**
 * Runs a server from its start until a signal ends it. A wrong setting or profile ends the start with its message
 * alone and exit code 1; so does a port that is in use.
 */
export async function runUntilAsked(start: () => Promise<() => Promise<void>>): Promise<void> {
  let close: () => Promise<void>
  try {
    close = await start()
  } catch (error) {
    fail(error)
  }
  const end = () => close().then(() => process.exit(0), fail)
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

function fail(error: unknown): never {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exit(1)
}

/** Operators can mend settings, profiles and ports: they need no stack trace. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof WrongSetting || error instanceof BrokenProfile) return error.message
  if ('syscall' in error && error.syscall === 'listen' && 'port' in error && 'code' in error) {
    const why =
      error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${error.code})`
    return `PORT: ${error.port} ${why}; choose another with PORT=…`
  }
  return error.stack ?? error.message
}
