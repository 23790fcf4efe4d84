/** The forms, fetched when one is opened. The view of a sent enquiry is fetched from here. Nothing in this chunk may import
 * Socket.IO; code that needs it comes from the chat's chunk as a parameter. */

export { listAnswers } from '../../shared/client/field-words.ts'
export { default as css } from './enquiry.css?inline'
export { createFormFlow } from './form-flow.ts'
export { FormView } from './form-view.tsx'

export const loadSent = () => import('./sent.tsx')
