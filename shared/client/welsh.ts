/** Welsh for dates and lengths of time, as `written-dates.ts` has it. */
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
  near: ['ddoe', 'heddiw', 'yfory'],
  // The noun stays singular, and "munud" and "diwrnod" soften after two (standards.md E3).
  units: {
    second: { other: 'eiliad' },
    minute: { two: 'funud', other: 'munud' },
    hour: { other: 'awr' },
    day: { two: 'ddiwrnod', other: 'diwrnod' },
  },
}

/** "ddydd Llun": in Welsh a day that says when something happens is softened. "Heddiw" and "yfory" are not touched. */
export const softenDay = (day: string): string => day.replace(/^dydd /, 'ddydd ')
