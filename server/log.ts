import { type Logger, pino } from 'pino'

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** Creates the server's log, which is JSON lines. It never contains a resident's words, name or token. */
export const createLog = (level: string): Log => pino({ level, base: null })
