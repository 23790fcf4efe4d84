/** The forms, fetched when one is opened; what follows them is fetched from here. Nothing in here may need Socket.IO:
 * what does comes with the chat's code, and is handed in. */

export { listAnswers } from '../../shared/client/field-words.ts'
export { default as css } from './enquiry.css?inline'
export { createFormFlow } from './form-flow.ts'
export { FormView } from './form-view.tsx'

export const loadSent = () => import('./sent.tsx')
