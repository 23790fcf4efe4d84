import { type Readable, readNewMessages } from './read-new-messages.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import { browserSpeech } from './speech.ts'

/** Creates the speaker of a panel, which also reads new messages if the resident chose that. */
export function readAloud(panel: Readable): Speaker {
  const speaker = createSpeaker(browserSpeech(), () => (panel.display.chosen.peek().speed ? 0.75 : 1))
  readNewMessages(panel, speaker)
  // Some browsers go on speaking after the page has closed.
  addEventListener('pagehide', speaker.stop)
  return speaker
}
