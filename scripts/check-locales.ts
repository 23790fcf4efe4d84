import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, sortByListOrder } from '../shared/domain/languages.ts'
import { compareWords, findAboutProblems, flatten, type Words } from './locale-rules.ts'
import { findHardSentences, measureReading } from './reading-level.ts'

/**
 * Checks that every language has the words that English has, that the program uses every English word, and that a
 * twelve-year-old can follow what residents read. `inTwo`: the surface is in English and Welsh only; all others are in every
 * language. `adults`: only advisers read it.
 */
const SURFACES: Readonly<
  Record<string, { readonly usedIn: readonly string[]; readonly inTwo?: true; readonly adults?: true }>
> = {
  widget: { usedIn: ['widget', 'shared/client', 'server/http'] },
  contact: { usedIn: ['widget', 'shared/client', 'server/http'] },
  sent: { usedIn: ['widget', 'shared/client', 'server/http'] },
  display: { usedIn: ['widget'] },
  page: { usedIn: ['server/http', 'server/email'] },
  email: { usedIn: ['server/email'] },
  staff: { usedIn: ['staff', 'shared/client'], inTwo: true, adults: true },
  report: { usedIn: ['server/http'] },
  accessibility: { usedIn: ['server/http'] },
}
const TWO_LANGUAGES = ['en', 'cy']

const problems: string[] = []
// Every listed language must have a folder, and a folder of any other language must pass the same checks.
const languages = sortByListOrder([
  ...new Set([...LANGUAGES.map(({ code }) => code), ...readdirSync('locales')]),
])
let sentences = 0

for (const [surface, { usedIn, inTwo, adults }] of Object.entries(SURFACES)) {
  const english = readWords('en', surface) ?? {}
  const source = usedIn.flatMap(readSources).join('\n')
  for (const key of flatten(english).keys()) {
    if (!isUsed(key, source)) problems.push(`locales/en/${surface}.json: ${key}: not used`)
  }
  if (!adults) {
    const { sentences, grade, longest } = measureReading(flatten(english).values())
    process.stdout.write(
      `${surface.padEnd(13)} grade ${grade.toFixed(1)}, ${sentences} sentences, the longest of ${longest} words\n`,
    )
    for (const hard of findHardSentences(flatten(english)))
      problems.push(`locales/en/${surface}.json: ${hard}`)
  }
  for (const language of inTwo ? TWO_LANGUAGES : languages) {
    const words = readWords(language, surface)
    if (!words) problems.push(`locales/${language}/${surface}.json: not there`)
    sentences += flatten(words ?? {}).size
    for (const problem of words ? compareWords(english, words, language) : []) {
      problems.push(`locales/${language}/${surface}.json: ${problem}`)
    }
  }
}
for (const language of languages) {
  for (const problem of findAboutProblems(readWords(language, 'about')))
    problems.push(`locales/${language}/about.json: ${problem}`)
  const known = new Set([...Object.keys(SURFACES), 'about', 'dates'].map(name => `${name}.json`))
  for (const file of existsSync(join('locales', language)) ? readdirSync(join('locales', language)) : [])
    if (!known.has(file)) problems.push(`locales/${language}/${file}: not known here`)
}

for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(`${sentences} sentences in ${languages.length} languages, ${problems.length} problems\n`)
process.exit(problems.length === 0 ? 0 : 1)

function readWords(language: string, name: string): Words | undefined {
  const file = join('locales', language, `${name}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function readSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
}

/** True when the source names the whole key, or its section followed by a value, as in `refusal.${name}`. The section
 * `launcher` is passed on as a whole. */
function isUsed(key: string, source: string): boolean {
  const base = key.replace(/_(zero|one|two|few|many|other)$/, '')
  if (source.includes(`'${base}'`) || source.includes(`"${base}"`) || source.includes(`\`${base}\``))
    return true
  const section = base.slice(0, base.lastIndexOf('.') + 1)
  return base.startsWith('launcher.') || (section !== '' && source.includes(`\`${section}\${`))
}
