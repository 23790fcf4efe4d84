/** The URL of a link that dials a number: `0345 677 2277` gives `tel:03456772277`. */
export const telephoneHref = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`
