import type { PromiseLine } from '../../shared/client/promise-words.ts'

/** One promise a line; the policy's own words stand as a quotation, in their own language. */
export function Promises({ lines }: { lines: readonly PromiseLine[] }) {
  return (
    <>
      {lines.map(({ text, quote }) => (
        <p key={text + quote} class="promise">
          {text} {quote && <q lang="en">{quote}</q>}
        </p>
      ))}
    </>
  )
}
