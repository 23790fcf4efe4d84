/** A question that cannot be answered as it was put: its message names in one line what was wrong and what is possible. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

export function refuse(reason: string): never {
  throw new Refused(reason)
}
