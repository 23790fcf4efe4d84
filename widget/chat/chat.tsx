/** The live part, fetched when a conversation begins or is under way. Everything that needs Socket.IO is in this chunk. */

export { dangersOf } from '../../shared/client/dangers.ts'
export { announceChat } from './announce.ts'
export { default as css } from './chat.css?inline'
export { ChatView } from './chat-view.tsx'
export { Composer } from './composer.tsx'
export { Danger } from './danger.tsx'
export { Ended } from './ended.tsx'
export { Ending } from './ending.tsx'
export { timeline } from './entries.ts'
export { Messages } from './messages.tsx'
export { createChat } from './model.ts'
export { noteWords } from './note-words.ts'
