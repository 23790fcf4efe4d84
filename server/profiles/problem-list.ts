import { describeProblem, type Problem } from '../../shared/domain/profile/problem.ts'
import { BrokenProfile } from '../errors.ts'

/** Gathers the problems of all files, so that an operator can correct them all at once. */
export class ProblemList {
  readonly #lines: string[] = []

  add(file: string, problems: readonly Problem[]): void {
    this.#lines.push(...problems.map(found => `${file}: ${describeProblem(found)}`))
  }

  /** @throws BrokenProfile with one line for each problem, if there is any */
  throwIfAny(): void {
    if (this.#lines.length > 0) throw new BrokenProfile(this.#lines.join('\n'))
  }
}
