import type { Display } from '../device-record.ts'
import type { WidgetWords } from '../words.ts'

/** One line of a saved page; `lang` if it differs from the page's. */
export type PaperLine = {
  readonly as: 'h1' | 'h2' | 'p' | 'strong'
  readonly text: string
  readonly lang?: string
}

/** The size of print, in points. Whoever chose large print gets no less than its 16 points (E2). */
const SIZES_PT = { standard: 14, large: 18, larger: 24 } as const

/** Draws a page to save, as HTML that any device opens and prints, in the size, language and direction of the panel. */
export function drawPaper(
  lines: readonly PaperLine[],
  { language, dir }: Pick<WidgetWords, 'language' | 'dir'>,
  { size }: Display,
): string {
  const title = lines.find(({ as }) => as === 'h1')?.text ?? ''
  const body = lines.map(({ as, text, lang }) => {
    const tag = as === 'strong' ? 'p' : as
    const inside = as === 'strong' ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text)
    return `<${tag} dir="auto"${lang ? ` lang="${escapeHtml(lang)}"` : ''}>${inside}</${tag}>`
  })
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
body{max-width:34em;margin:2em auto;padding:0 1em;font:${SIZES_PT[size ?? 'standard']}pt/1.5 system-ui,sans-serif;color:#000;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.25em}h2{font-size:1.1em}p{margin:0 0 .8em;white-space:pre-wrap}p:has(strong){margin:0}
/* Nastaliq needs taller lines. */
:lang(ur){line-height:2.2}:lang(ur) [lang]:not(:lang(ur)){line-height:1.5}
</style>
${body.join('\n')}
</html>
`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)
