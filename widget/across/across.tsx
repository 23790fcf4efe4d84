/** Talking where one of us cannot read the other: fetched only for those whom it concerns. */
export { default as css } from './across.css?inline'
export { Across } from './across-view.tsx'
export { Before } from './before.tsx'
export { Translated, TranslatedField } from './translated.tsx'
