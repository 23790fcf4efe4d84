import type { TargetLine } from '../../shared/client/target-words.ts'

/** One sentence a line. The policy's own wording appears as a quotation, marked as English. */
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

/** The policy's own wording. It is English whatever the panel's language is, so it is marked as English, left to right. */
export function Quote({ words }: { words: string }) {
  return (
    <q lang="en" dir="ltr">
      {words}
    </q>
  )
}
