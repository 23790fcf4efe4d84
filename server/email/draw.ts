import { html } from 'hono/html'
import { isolate } from '../../shared/client/isolate.ts'
import type { PrintSize } from '../../shared/domain/conversation/email.ts'
import type { Block, Letter, Piece } from './letter.ts'

type Reader = {
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  readonly size: PrintSize | null
}

/** Pixels. Standard is clear print of 13.5 points; large print is 18 points for all of it, larger 24 (UKAAF). */
const PIXELS = { standard: 18, large: 24, larger: 32 } as const
const LINK = '#00308f'

/** A letter as plain text: headings and lists by blank lines and dashes, which are read out as what they are. */
export function drawText({ blocks }: Letter, { dir }: Reader): string {
  const said = (piece: Piece): string => {
    if (typeof piece === 'string') return piece
    if ('strong' in piece) return CODE.test(piece.strong) ? isolate(piece.strong, dir) : piece.strong
    if ('press' in piece) return isolate(piece.press, dir)
    return isolate(`“${piece.quote}”`, dir)
  }
  const line = (pieces: readonly Piece[]) => pieces.map(said).join('')
  const text = blocks.map(block => {
    if (block.as === 'list') return block.of.map(item => `- ${line(item)}`).join('\n')
    return block.as === 'p' ? line(block.of) : `${block.as === 'h2' ? '\n' : ''}${line(block.of)}`
  })
  return `${text.join('\n\n')}\n`
}

/**
 * The same as HTML that every reader of email can draw: headings, paragraphs and lists with their style beside them, in
 * black on white. It fetches nothing and counts nobody.
 */
export function drawHtml({ subject, blocks }: Letter, { language, dir, size }: Reader): string {
  const pixels = PIXELS[size ?? 'standard']
  // Nastaliq hangs below and stands above the line: it needs taller ones.
  const urdu = language === 'ur'
  const text = `font-family:${urdu ? "'Noto Nastaliq Urdu','Jameel Noori Nastaleeq',Arial" : 'Arial,Helvetica'},sans-serif;line-height:${urdu ? 2.2 : 1.5};color:#000000;text-align:${dir === 'rtl' ? 'right' : 'left'};`
  const styles = {
    h1: `${text}font-size:${Math.round(pixels * 1.35)}px;font-weight:bold;margin:0 0 ${pixels}px;`,
    h2: `${text}font-size:${Math.round(pixels * 1.15)}px;font-weight:bold;margin:${pixels * 2}px 0 ${pixels / 2}px;`,
    p: `${text}font-size:${pixels}px;margin:0 0 ${pixels}px;`,
    // The same on both sides: it holds the marks whichever way the words run.
    list: `${text}font-size:${pixels}px;margin:0 0 ${pixels}px;padding:0 ${pixels}px;`,
    item: `${text}font-size:${pixels}px;margin:0 0 ${pixels / 2}px;`,
  }
  const drawn = (piece: Piece) => {
    if (typeof piece === 'string') return piece
    if ('strong' in piece)
      return CODE.test(piece.strong)
        ? html`<strong dir="ltr">${piece.strong}</strong>`
        : html`<strong>${piece.strong}</strong>`
    if ('press' in piece) {
      const [first, ...rest] = piece.press.split('@')
      // A number is read as one; an address may break after its first half.
      const whole = rest.length === 0 ? 'white-space:nowrap;' : ''
      return html`<a href="${piece.href}" dir="ltr" style="color:${LINK};text-decoration:underline;${whole}">${first}${rest.map(host => html`@<wbr>${host}`)}</a>`
    }
    return html`<span lang="en" dir="ltr">“${piece.quote}”</span>`
  }
  const block = (one: Block) => {
    switch (one.as) {
      case 'h1':
        return html`<h1 style="${styles.h1}">${one.of.map(drawn)}</h1>\n`
      case 'h2':
        return html`<h2 style="${styles.h2}">${one.of.map(drawn)}</h2>\n`
      case 'p':
        return html`<p style="${styles.p}">${one.of.map(drawn)}</p>\n`
      case 'list':
        return html`<ul style="${styles.list}">\n${one.of.map(item => html`<li style="${styles.item}">${item.map(drawn)}</li>\n`)}</ul>\n`
    }
  }
  // Some readers of email keep nothing outside the body: language and direction stand inside it as well.
  return String(html`<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${subject}</title>
</head>
<body style="margin:0;padding:0;background-color:#ffffff;">
<main>
<div lang="${language}" dir="${dir}" style="${text}font-size:${pixels}px;max-width:40em;margin:0 auto;padding:${pixels}px 16px;background-color:#ffffff;overflow-wrap:anywhere;">
${blocks.map(block)}</div>
</main>
</body>
</html>
`)
}

/** A reference: letters and digits that are read from left to right in every language. */
const CODE = /^[A-Z0-9]+$/
