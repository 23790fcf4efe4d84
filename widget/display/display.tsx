/** The settings behind "easier to read", fetched on demand, or at once if reading aloud is on. */
export { default as css } from './display.css?inline'
export { DisplayView } from './display-view.tsx'
export { Listen } from './listen.tsx'
export { MoreLanguages } from './more-languages.tsx'
export { readAloud } from './read-aloud.ts'
