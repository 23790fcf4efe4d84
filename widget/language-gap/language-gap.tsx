/** The language gap between resident and advisers, fetched only for the residents whom it concerns. */

export { default as css } from './language-gap.css?inline'
export { LanguageGap } from './language-gap-view.tsx'
export { StartNotice } from './start-notice.tsx'
export { Translated, TranslatedField } from './translated.tsx'
