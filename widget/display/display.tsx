/** What stands behind "easier to read", fetched when somebody asks for it or has asked to be read to. */
export { default as css } from './display.css?inline'
export { DisplayView } from './display-view.tsx'
export { Listen } from './listen.tsx'
export { MoreLanguages } from './more-languages.tsx'
export { readAloud } from './read-aloud.ts'
