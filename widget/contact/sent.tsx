/** What follows a form: fetched while the form is on its way, or when something that was sent is looked at. What it
 * shares with the forms is handed in: an import would make a file of its own of it, and one more request. */
export { contactWords } from './contact-lines.ts'
export { ContactView } from './contact-view.tsx'
export { default as css } from './sent.css?inline'
