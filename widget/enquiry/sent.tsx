/** What follows a form: fetched while the form is on its way, or when something that was sent is looked at. What it
 * shares with the forms is handed in: an import would make a file of its own of it, and one more request. */

export { default as css } from './sent.css?inline'
export { sentWords } from './sent-lines.ts'
export { SentView } from './sent-view.tsx'
