/** What an operator must mend: said in one line each, without the program's own lines. */
const OPERATORS_TO_MEND: ReadonlySet<string> = new Set(['WrongSetting', 'BrokenProfile'])

/**
 * Runs a server from its start to the signal that ends it. A setting or profile that is wrong ends the start with
 * its message alone and exit code 1; so does a port that is taken.
 */
export async function runUntilAsked(start: () => Promise<() => Promise<void>>): Promise<void> {
  let close: () => Promise<void>
  try {
    close = await start()
  } catch (error) {
    process.stderr.write(`${whatIsWrong(error)}\n`)
    process.exit(1)
  }
  const end = () => {
    close().then(
      () => process.exit(0),
      error => {
        process.stderr.write(`${whatIsWrong(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

function whatIsWrong(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (OPERATORS_TO_MEND.has(error.name)) return error.message
  if ('syscall' in error && error.syscall === 'listen' && 'port' in error && 'code' in error) {
    const why =
      error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${error.code})`
    return `PORT: ${error.port} ${why}; choose another with PORT=…`
  }
  return error.stack ?? error.message
}
