/** The view of a sent enquiry, fetched while a form is on its way or when an enquiry is opened. Code that it shares with the
 * forms comes as a parameter: an import would split that code into a chunk of its own, which costs another request. */

export { default as css } from './sent.css?inline'
export { sentWords } from './sent-lines.ts'
export { SentView } from './sent-view.tsx'
