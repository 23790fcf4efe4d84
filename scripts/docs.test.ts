import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = 'associations|bench|demo|docs|e2e|locales|scripts|server|shared|staff|widget'
const PATH = new RegExp(`^(?:${FOLDERS})/[\\w./-]*$`)
const FILE = /^[\w.-]+\.(?:tsx?|css|yaml)$/

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
}).split('\n')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const quoted = (document: string) => [...read(document).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)

for (const document of [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/accessibility.md',
  'docs/policies.md',
]) {
  test(`${document} names only files that exist`, () => {
    const names = new Set(files.map(file => basename(file)))
    const missing = quoted(document).filter(text =>
      PATH.test(text)
        ? !existsSync(join(ROOT, text)) && !existsSync(join(ROOT, `${text}.ts`))
        : FILE.test(text) && !names.has(text),
    )
    expect(missing).toEqual([])
  })
}

for (const document of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) {
  test(`${document} names only functions and fields that exist`, () => {
    const code = files
      .filter(file => /\.tsx?$|^package.json$/.test(file))
      .map(read)
      .join('\n')
    const names = quoted(document).flatMap(text => /^([a-z]+[A-Z]\w*)(?:\(.*\))?$/.exec(text)?.[1] ?? [])
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter(name => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([])
  })
}

const TEST_FILE = /^[\w/-]+\.(?:e2e|test)$/

for (const document of ['docs/accessibility.md', 'docs/policies.md']) {
  test(`${document} names only tests that exist`, () => {
    const runs = read(document).match(/`[\w/-]+\.(?:e2e|test)`(?:(?:,| and)? `[^`\n]+`)*/g) ?? []
    let named = 0
    const missing = runs.flatMap(run => {
      let sources: string[] = []
      return [...run.matchAll(/`([^`]+)`/g)]
        .map(([, text = '']) => text)
        .filter(text => {
          if (!TEST_FILE.test(text)) {
            named += 1
            return !sources.some(
              source => source.includes(text.replaceAll("'", "\\'")) || source.includes(text),
            )
          }
          sources = files
            .filter(file =>
              [`${text}.ts`, `${text}.tsx`].some(end => file === end || file.endsWith(`/${end}`)),
            )
            .map(read)
          return sources.length === 0
        })
    })
    expect(named).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })
}
