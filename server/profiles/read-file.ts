import { readFileSync } from 'node:fs'
import { type Document, LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../../shared/domain/profile/problem.ts'
import { reasonOf } from '../errors.ts'
import type { ProblemList } from './problem-list.ts'

/** The value in a file. Null: the file cannot be read, and the problem is on the list. */
type FileValue = { readonly value: unknown } | null

export function readYaml(file: string, problems: ProblemList): FileValue {
  const text = readText(file, problems)
  if (text === null) return null
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  // The library only warns of a tag that it does not know. In a profile that is a mistake too.
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

export function readJson(file: string, problems: ProblemList): FileValue {
  const text = readText(file, problems)
  if (text === null) return null
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    problems.add(file, [{ field: '', expected: 'JSON that can be read', got: reasonOf(error) }])
    return null
  }
}

/** Converts a document to plain data. Only this step finds an alias without its anchor, and it does not know the line. */
function toValue(document: Document, file: string, problems: ProblemList): FileValue {
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
    problems.add(file, [problemOfReading('a file', error)])
    return null
  }
}

/** Words the problem of a file or folder that cannot be read. */
export function problemOfReading(expected: string, error: unknown): Problem {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return { field: '', expected, got: missing ? 'nothing' : reasonOf(error) }
}
