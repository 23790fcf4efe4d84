import { html } from 'hono/html'
import { isolate } from '../../shared/client/isolate.ts'
import type { PrintSize } from '../../shared/domain/conversation/email.ts'
import type { Block, Letter, Piece } from './letter.ts'

type Reader = {
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  readonly size: PrintSize | null
}

/** Standard is clear print of 13.5 points. Large print is 18 points throughout, larger print 24 (UKAAF). */
const PRINT_SIZES_PX = { standard: 18, large: 24, larger: 32 } as const
const LINK = '#00308f'

/** Draws a letter as plain text. Blank lines set off headings and dashes mark lists, which screen readers read out. */
export function drawText({ blocks }: Letter, { dir }: Reader): string {
  const pieceText = (piece: Piece): string => {
    if (typeof piece === 'string') return piece
    if ('strong' in piece) return REFERENCE.test(piece.strong) ? isolate(piece.strong, dir) : piece.strong
    if ('link' in piece) return isolate(piece.link, dir)
    return isolate(`“${piece.quote}”`, dir)
  }
  const line = (pieces: readonly Piece[]) => pieces.map(pieceText).join('')
  const text = blocks.map(block => {
    if (block.as === 'list') return block.of.map(item => `- ${line(item)}`).join('\n')
    return block.as === 'p' ? line(block.of) : `${block.as === 'h2' ? '\n' : ''}${line(block.of)}`
  })
  return `${text.join('\n\n')}\n`
}

/**
 * Draws a letter as HTML that every email program can show: headings, paragraphs and lists with inline styles, in black
 * on white. The email loads nothing and tracks nobody.
 */
export function drawHtml({ subject, blocks }: Letter, { language, dir, size }: Reader): string {
  const pixels = PRINT_SIZES_PX[size ?? 'standard']
  // Nastaliq script extends far above and below the line, so it needs taller lines.
  const urdu = language === 'ur'
  const text = `font-family:${urdu ? "'Noto Nastaliq Urdu','Jameel Noori Nastaleeq',Arial" : 'Arial,Helvetica'},sans-serif;line-height:${urdu ? 2.2 : 1.5};color:#000000;text-align:${dir === 'rtl' ? 'right' : 'left'};`
  const styles = {
    h1: `${text}font-size:${Math.round(pixels * 1.35)}px;font-weight:bold;margin:0 0 ${pixels}px;`,
    h2: `${text}font-size:${Math.round(pixels * 1.15)}px;font-weight:bold;margin:${pixels * 2}px 0 ${pixels / 2}px;`,
    p: `${text}font-size:${pixels}px;margin:0 0 ${pixels}px;`,
    // Padding on both sides leaves room for the list marks in either text direction.
    list: `${text}font-size:${pixels}px;margin:0 0 ${pixels}px;padding:0 ${pixels}px;`,
    item: `${text}font-size:${pixels}px;margin:0 0 ${pixels / 2}px;`,
  }
  const drawPiece = (piece: Piece) => {
    if (typeof piece === 'string') return piece
    if ('strong' in piece)
      return REFERENCE.test(piece.strong)
        ? html`<strong dir="ltr">${piece.strong}</strong>`
        : html`<strong>${piece.strong}</strong>`
    if ('link' in piece) {
      const [first, ...rest] = piece.link.split('@')
      // A telephone number must not wrap; an email address may break at its @.
      const whole = rest.length === 0 ? 'white-space:nowrap;' : ''
      return html`<a href="${piece.href}" dir="ltr" style="color:${LINK};text-decoration:underline;${whole}">${first}${rest.map(host => html`@<wbr>${host}`)}</a>`
    }
    return html`<span lang="en" dir="ltr">“${piece.quote}”</span>`
  }
  const drawBlock = (block: Block) => {
    switch (block.as) {
      case 'h1':
        return html`<h1 style="${styles.h1}">${block.of.map(drawPiece)}</h1>\n`
      case 'h2':
        return html`<h2 style="${styles.h2}">${block.of.map(drawPiece)}</h2>\n`
      case 'p':
        return html`<p style="${styles.p}">${block.of.map(drawPiece)}</p>\n`
      case 'list':
        return html`<ul style="${styles.list}">\n${block.of.map(item => html`<li style="${styles.item}">${item.map(drawPiece)}</li>\n`)}</ul>\n`
    }
  }
  // Some email programs drop everything outside the body, so the language and direction are repeated inside it.
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
${blocks.map(drawBlock)}</div>
</main>
</body>
</html>
`)
}

/** Letters and digits that are read from left to right in every language. */
const REFERENCE = /^[A-Z0-9]+$/
