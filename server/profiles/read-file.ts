import { readFileSync } from 'node:fs'
import { type Document, LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../../shared/domain/profile/problem.ts'
import { reasonOf } from '../errors.ts'
import type { ProblemList } from './problem-list.ts'

/** The value that a file holds, or null: then the problem is on the list. */
type Read = { readonly value: unknown } | null

export function readYaml(file: string, problems: ProblemList): Read {
  const text = readText(file, problems)
  if (text === null) return null
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  // The library only warns of a tag it does not know. In a profile that is a mistake too.
  const errors = [...document.errors, ...document.warnings]
  if (errors.length === 0) return toValue(document, file, problems)
  problems.add(
    file,
    errors.map(({ pos, message }) => ({
      field: `line ${lineCounter.linePos(pos[0]).line}`,
      expected: 'YAML that can be read',
      got: message,
    })),
  )
  return null
}

export function readJson(file: string, problems: ProblemList): Read {
  const text = readText(file, problems)
  if (text === null) return null
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    problems.add(file, [{ field: '', expected: 'JSON that can be read', got: reasonOf(error) }])
    return null
  }
}

/** An alias without its anchor shows only here, and without its line. */
function toValue(document: Document, file: string, problems: ProblemList): Read {
  try {
    return { value: document.toJS() }
  } catch (error) {
    problems.add(file, [{ field: '', expected: 'YAML that can be read', got: reasonOf(error) }])
    return null
  }
}

function readText(file: string, problems: ProblemList): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    problems.add(file, [unreadable('a file', error)])
    return null
  }
}

/** The problem of a file or folder that could not be read. */
export function unreadable(expected: string, error: unknown): Problem {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return { field: '', expected, got: missing ? 'nothing' : reasonOf(error) }
}
