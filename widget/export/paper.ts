import type { Display } from '../device-record.ts'
import type { WidgetWords } from '../words.ts'

/** One line of what is kept; `lang` where it is not the page's own. */
export type Line = {
  readonly as: 'h1' | 'h2' | 'p' | 'strong'
  readonly text: string
  readonly lang?: string
}

/** In points: never smaller than large print's 16 where that was chosen (E2). */
const POINTS = { standard: 14, large: 18, larger: 24 } as const

/** A page to keep, which any device opens and prints: in the size, the language and the direction it was read in. */
export function paper(
  lines: readonly Line[],
  { language, dir }: Pick<WidgetWords, 'language' | 'dir'>,
  { size }: Display,
): string {
  const title = lines.find(({ as }) => as === 'h1')?.text ?? ''
  const body = lines.map(({ as, text, lang }) => {
    const tag = as === 'strong' ? 'p' : as
    const inside = as === 'strong' ? `<strong>${escaped(text)}</strong>` : escaped(text)
    return `<${tag} dir="auto"${lang ? ` lang="${escaped(lang)}"` : ''}>${inside}</${tag}>`
  })
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body{max-width:34em;margin:2em auto;padding:0 1em;font:${POINTS[size ?? 'standard']}pt/1.5 system-ui,sans-serif;color:#000;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.25em}h2{font-size:1.1em}p{margin:0 0 .8em;white-space:pre-wrap}p:has(strong){margin:0}
/* Nastaliq needs taller lines. */
:lang(ur){line-height:2.2}:lang(ur) [lang]:not(:lang(ur)){line-height:1.5}
</style>
${body.join('\n')}
</html>
`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)
