import type { Confirm, PrintSize } from '../../shared/domain/conversation/confirmation.ts'
import type { Acting } from './act.ts'

/** How what is sent now is confirmed by email; undefined where the house sends none. */
export const confirmIn = (
  { emails }: Pick<Acting, 'emails'>,
  size: PrintSize | undefined,
): Confirm | undefined => (emails ? { size: size ?? null } : undefined)
