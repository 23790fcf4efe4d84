/** "ddydd Llun": in Welsh a day that says when something happens is softened. "Heddiw" and "yfory" are not touched. */
export const softenDay = (day: string): string => day.replace(/^dydd /, 'ddydd ')
