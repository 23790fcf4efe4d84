import type { Instant } from '../instant.ts'
import { isStageOne } from '../target/stages.ts'
import type { Conversation } from './state.ts'

/** A complaint may go to stage 2 once stage 1 has been answered or its due time has passed, closed or not (E7). */
export const mayGoToStageTwo = (
  { targets, stageTwoAt }: Pick<Conversation, 'targets' | 'stageTwoAt'>,
  now: Instant,
): boolean =>
  stageTwoAt === null &&
  targets.some(
    ({ stage, metAt, due }) => isStageOne(stage) && (metAt !== null || (due !== null && now > due)),
  )

/** Has stage 1 of the complaint been answered? */
export const isStageOneAnswered = ({ targets }: Pick<Conversation, 'targets'>): boolean =>
  targets.some(({ stage, metAt }) => isStageOne(stage) && metAt !== null)
