/**
 * The longest texts allowed, in characters, and the most `fields`. They are in one place because people read them.
 */
export const LIMITS = {
  messageCharacters: 4000,
  nameCharacters: 100,
  subjectCharacters: 150,
  referredToCharacters: 200,
  pageCharacters: 500,
  nextStepCharacters: 300,
  languageCharacters: 60,
  fieldNameCharacters: 30,
  fields: 30,
} as const

/** Rate limits. Separate from `LIMITS`, so that the widget does not carry them. */
export const RATES = {
  /** One resident's commands in a minute: more than a person can type, less than a stuck key or a robot sends. */
  commandsPerMinute: 60,
  /** One resident's `resume` requests in a minute: each tab asks once each time it reconnects. */
  resumesPerMinute: 60,
  /** One resident's typing signals in a minute; a browser sends one every few seconds. Further ones are ignored. */
  typingPerMinute: 120,
  /** Conversations started from one address in ten minutes: a sheltered scheme may share one line. */
  startsPerTenMinutes: 30,
} as const

/**
 * The length of an adviser's session, and of each extension: a working day. Separate, so that the widget does not
 * carry it.
 */
export const SESSION_SECONDS = 12 * 60 * 60
