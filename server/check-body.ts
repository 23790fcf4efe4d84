import * as v from 'valibot'
import type { Refusal } from '../shared/protocol/refusals.ts'

/** Checks the shape of a body from the wire. Returns its value, or a refusal (`too_long`, `malformed`) that names the field. */
export function checkBody<S extends v.GenericSchema>(
  schema: S,
  body: unknown,
): { ok: true; value: v.InferOutput<S> } | { ok: false; refusal: Refusal } {
  const result = v.safeParse(schema, body, { abortEarly: true })
  if (result.success) return { ok: true, value: result.output }
  const [issue] = result.issues
  const field = v.getDotPath(issue) ?? ''
  if (issue.type === 'max_length' && typeof issue.requirement === 'number') {
    return { ok: false, refusal: { name: 'too_long', field, limit: issue.requirement } }
  }
  return { ok: false, refusal: { name: 'malformed', field } }
}
