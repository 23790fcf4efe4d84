import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareWords, flatten, type Words } from './locale-rules.ts'

/** Checks every language's words against English, and English against the program: nothing missing, nothing unused. */
const SURFACES = {
  widget: ['widget', 'shared/client', 'server/http'],
  contact: ['widget', 'shared/client', 'server/http'],
  display: ['widget'],
  staff: ['staff', 'shared/client'],
  page: ['server/http'],
  report: ['server/http'],
  accessibility: ['server/http'],
} as const

const problems: string[] = []
const languages = readdirSync('locales').sort()
let sentences = 0

for (const [surface, folders] of Object.entries(SURFACES)) {
  const english = read('en', surface)
  const source = folders.flatMap(sourcesIn).join('\n')
  for (const key of flatten(english).keys()) {
    if (!isUsed(key, source)) problems.push(`locales/en/${surface}.json: ${key}: not used`)
  }
  for (const language of languages) {
    const words = read(language, surface)
    sentences += flatten(words).size
    for (const problem of compareWords(english, words, language)) {
      problems.push(`locales/${language}/${surface}.json: ${problem}`)
    }
  }
}

for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(`${sentences} sentences in ${languages.length} languages, ${problems.length} problems\n`)
process.exit(problems.length === 0 ? 0 : 1)

function read(language: string, surface: string): Words {
  return JSON.parse(readFileSync(join('locales', language, `${surface}.json`), 'utf8'))
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
}

/** Named whole, or made of a known beginning and a value: `refusal.${name}`, `launcher` handed over as one section. */
function isUsed(key: string, source: string): boolean {
  const base = key.replace(/_(zero|one|two|few|many|other)$/, '')
  if (source.includes(`'${base}'`) || source.includes(`"${base}"`) || source.includes(`\`${base}\``))
    return true
  const section = base.slice(0, base.lastIndexOf('.') + 1)
  return base.startsWith('launcher.') || (section !== '' && source.includes(`\`${section}\${`))
}
