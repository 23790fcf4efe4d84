/** Applies the soft mutation to a Welsh day that says when something happens: "ddydd Llun". "Heddiw" and "yfory" do not
 * change. */
export const softenDay = (day: string): string => day.replace(/^dydd /, 'ddydd ')
