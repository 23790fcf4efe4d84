/** One or more settings are wrong or missing. The message has one line for each and names it. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

/** One or more profile files cannot be used. The message has one line for each problem. */
export class BrokenProfile extends Error {
  override readonly name = 'BrokenProfile'
}

/** Makes an error of one line: the file or server that a setting names cannot be used, and why. */
export function unusableSetting(setting: string, thing: string, error: unknown): WrongSetting {
  // If a host name has several addresses and all fail, the outer error has no message of its own.
  const [first] = error instanceof AggregateError ? error.errors : [error]
  return new WrongSetting(`${setting}: ${thing} cannot be used: ${reasonOf(first)}`)
}

/** Returns an error's message on one line. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
}
