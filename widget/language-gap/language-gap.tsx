/** Talking where one of us cannot read the other: fetched only for those whom it concerns. */

export { StartNotice } from './start-notice.tsx'
export { default as css } from './language-gap.css?inline'
export { LanguageGap } from './language-gap-view.tsx'
export { Translated, TranslatedField } from './translated.tsx'
