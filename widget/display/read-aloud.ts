import { type Readable, readNewMessages } from './read-new-messages.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import { browserSpeech } from './speech.ts'

/** Starts the voice of a panel, which also reads new messages where that was asked for. */
export function readAloud(panel: Readable): Speaker {
  const speaker = createSpeaker(browserSpeech(), () => (panel.display.chosen.peek().speed ? 0.75 : 1))
  readNewMessages(panel, speaker)
  // Some browsers go on talking after the page has been left.
  addEventListener('pagehide', speaker.stop)
  return speaker
}
