import type { TargetLine } from '../../shared/client/target-words.ts'

/** One promise a line; the policy's own words stand as a quotation, in their own language. */
export function TargetLines({ lines }: { lines: readonly TargetLine[] }) {
  return (
    <>
      {lines.map(({ text, quote }) => (
        <p key={text + quote} class="promise">
          {text} {quote && <Quote words={quote} />}
        </p>
      ))}
    </>
  )
}

/** The policy's own words, which are English in every language: marked so, and running as English runs. */
export function Quote({ words }: { words: string }) {
  return (
    <q lang="en" dir="ltr">
      {words}
    </q>
  )
}
