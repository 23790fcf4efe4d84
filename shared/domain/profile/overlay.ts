import { type Problem, pathTo, problem } from './problem.ts'
import type { Profile } from './profile.ts'

type Group = Readonly<Record<string, unknown>>
type FilledProfile = { readonly raw: unknown; readonly assumed: readonly string[] }

/**
 * Lays assumptions over a profile. Returns the result, still unchecked, with the paths it filled, or every problem.
 * An assumption may fill only what the policy leaves unsaid (null, or an empty list).
 */
export function fillAssumed(profile: Profile, assumptions: unknown): FilledProfile | { problems: Problem[] } {
  const assumed: string[] = []
  const problems: Problem[] = []
  const raw = isGroup(assumptions) ? fillGroup(profile, assumptions, '') : profile
  if (!isGroup(assumptions)) problems.push(problem('', 'a group of fields', assumptions))
  return problems.length > 0 ? { problems } : { raw, assumed }

  function fillGroup(stated: Group, assumptions: Group, path: string): Group {
    const filled: Record<string, unknown> = { ...stated }
    for (const [key, assumption] of Object.entries(assumptions)) {
      const field = pathTo(path, key)
      const value = stated[key]
      // An empty week means "never open", which is a statement, so an empty group is not filled.
      if (!Object.hasOwn(stated, key)) problems.push(problem(field, 'a field that a profile has', assumption))
      else if (isEmpty(value)) {
        filled[key] = assumption
        assumed.push(field)
      } else if (isGroup(value) && isGroup(assumption) && path === '')
        filled[key] = fillGroup(value, assumption, field)
      else problems.push(problem(field, 'no assumption, because the policy states it', assumption))
    }
    return filled
  }
}

/** Replaces each `{name}` in the texts of the assumptions. A name that `values` does not have is a problem. */
export function fillPlaceholders(
  value: unknown,
  values: Readonly<Record<string, string>>,
  field = '',
): FilledValue {
  if (typeof value === 'string') return fillText(value, values, field)
  if (typeof value !== 'object' || value === null) return { value, problems: [] }
  const parts = Object.entries(value).map(
    ([key, part]) =>
      [key, fillPlaceholders(part, values, pathTo(field, Array.isArray(value) ? Number(key) : key))] as const,
  )
  return {
    value: Array.isArray(value)
      ? parts.map(([, part]) => part.value)
      : Object.fromEntries(parts.map(([key, part]) => [key, part.value])),
    problems: parts.flatMap(([, part]) => part.problems),
  }
}

type FilledValue = { readonly value: unknown; readonly problems: readonly Problem[] }

function fillText(text: string, values: Readonly<Record<string, string>>, field: string): FilledValue {
  const problems: Problem[] = []
  const value = text.replace(/\{([a-z_]+)\}/g, (placeholder, name: string) => {
    const replacement = Object.hasOwn(values, name) ? values[name] : undefined
    if (replacement === undefined) problems.push(problem(field, `a value given for ${placeholder}`, text))
    return replacement ?? placeholder
  })
  return { value, problems }
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
