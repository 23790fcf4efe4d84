/** How long a thing may be, in characters. Shown to people, so they stand in one place. */
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

/** How often a thing may come. Apart from the others, so that no widget carries it. */
export const RATES = {
  /** One resident's commands in a minute; a person cannot type faster, a stuck key or a robot can. */
  commandsPerMinute: 60,
  /** One resident's questions for what came after a number, in a minute: each reconnect of each tab asks once. */
  resumesPerMinute: 60,
  /** One resident's "I am typing" in a minute; a browser says it every few seconds. What is more is passed over. */
  typingPerMinute: 120,
  /** Conversations begun from one address in ten minutes: a sheltered scheme may share one line. */
  startsPerTenMinutes: 30,
} as const

/** A working day: so long an adviser stays signed in, and so long again from each press that asks for it. By itself,
 * so that no widget carries it. */
export const SESSION_SECONDS = 12 * 60 * 60
