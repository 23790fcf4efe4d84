/** One or more settings are wrong or missing. The message has one line for each and names it. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

/** One or more profile files cannot be used. The message has one line for each problem. */
export class BrokenProfile extends Error {
  override readonly name = 'BrokenProfile'
}

/** Says in one line that the thing a setting points at cannot be used, and why. */
export function unusable(setting: string, thing: string, error: unknown): WrongSetting {
  // When a name has several addresses and all fail, the error that holds them has no message of its own.
  const [first] = error instanceof AggregateError ? error.errors : [error]
  return new WrongSetting(`${setting}: ${thing} cannot be used: ${reasonOf(first)}`)
}

/** An error's message in one line, even if it quotes several. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
}
