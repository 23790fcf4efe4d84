/** The address of a link that dials a number: `0345 677 2277` is `tel:03456772277`. */
export const telephoneHref = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`
