/** Welsh for dates and lengths of time. Written out because Chromium ships no Welsh dates: `Intl` asked for `cy` there
 * answers in the browser's own language, without a word of warning. */
export const WELSH = {
  days: ['dydd Sul', 'dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn'],
  months: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
  near: new Map([
    [-1, 'ddoe'],
    [0, 'heddiw'],
    [1, 'yfory'],
  ]),
} as const

/** The noun stays singular, and "munud" and "diwrnod" soften after two (standards.md E3). */
export function welshUnit(count: number, unit: 'second' | 'minute' | 'hour' | 'day'): string {
  const two = count === 2
  switch (unit) {
    case 'second':
      return `${count} eiliad`
    case 'minute':
      return `${count} ${two ? 'funud' : 'munud'}`
    case 'hour':
      return `${count} awr`
    case 'day':
      return `${count} ${two ? 'ddiwrnod' : 'diwrnod'}`
  }
}

/** "ddydd Llun": a day that says when something happens is softened. "Heddiw" and "yfory" are not touched. */
export const softenDay = (day: string): string => day.replace(/^dydd /, 'ddydd ')
