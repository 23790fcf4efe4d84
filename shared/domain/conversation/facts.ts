import type { Instant } from '../instant.ts'
import type { Policy } from '../target/plan.ts'

/** The facts that `decide` uses besides the conversation and the command. */
export type Facts = {
  readonly now: Instant
  /** The association's profile and calendar. Null: the server has not loaded that profile. */
  readonly policy: Policy | null
  /** Can this system send email? */
  readonly emails: boolean
  /** Can a machine translate between this language and the advisers' own? */
  readonly translates: (language: string) => boolean
}
