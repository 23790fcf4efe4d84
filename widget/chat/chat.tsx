/** The live part, fetched when a conversation begins or is under way: all that needs Socket.IO stands behind this. */
export { announceChat } from './announce.ts'
export { default as chatCss } from './chat.css?inline'
export { ChatView } from './chat-view.tsx'
export { createChat } from './model.ts'
