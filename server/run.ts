import { BrokenProfile, WrongSetting } from './errors.ts'

/**
 * Runs a server until a signal stops it. If a setting or profile is wrong or the port is in use, the process prints the
 * message without a stack trace and exits with code 1.
 * @param start starts the server and returns the function that stops it
 */
export async function runUntilSignal(start: () => Promise<() => Promise<void>>): Promise<void> {
  let close: () => Promise<void>
  try {
    close = await start()
  } catch (error) {
    fail(error)
  }
  const stop = () => close().then(() => process.exit(0), fail)
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function fail(error: unknown): never {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exit(1)
}

/** Operators can correct settings, profiles and ports, and need no stack trace for them. */
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
