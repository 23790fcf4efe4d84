import { type Logger, pino } from 'pino'

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** What the server says of itself, as JSON lines. Never a resident's words, name, or token. */
export const createLog = (level: string): Log => pino({ level, base: null })
