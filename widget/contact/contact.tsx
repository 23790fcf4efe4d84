/** The forms and what follows them, fetched when one is opened or something sent is looked at. Nothing in here may need
 * Socket.IO: what does comes with the chat's code, and is handed in. */
export { createAnswers } from './answers.ts'
export { default as contactCss } from './contact.css?inline'
export { ContactView } from './contact-view.tsx'
export { createForm } from './form-model.ts'
export { FormView } from './form-view.tsx'
