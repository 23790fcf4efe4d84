/** The question cannot be answered as asked. The message says in one line what is wrong and what is possible. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
}

/** Throws a `QuestionError`. */
export function refuse(reason: string): never {
  throw new QuestionError(reason)
}
