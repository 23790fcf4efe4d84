import type { PanelModel } from '../models/panel.ts'
import { DisplayView } from './display-view.tsx'
import { Listen } from './listen.tsx'
import { readNews } from './news.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import { browserSpeech } from './speech.ts'

export { default as displayCss } from './display.css?inline'
export { MoreLanguages } from './more-languages.tsx'

/** What stands behind "easier to read", fetched when somebody asks for it or has asked to be read to. */
export type DisplayPart = {
  readonly View: typeof DisplayView
  readonly Listen: typeof Listen
  readonly speaker: Speaker
}

export function createPart(panel: PanelModel): DisplayPart {
  const speaker = createSpeaker(browserSpeech(), () => (panel.display.chosen.peek().speed ? 0.75 : 1))
  readNews(panel, speaker)
  // Some browsers go on talking after the page has been left.
  addEventListener('pagehide', speaker.stop)
  return { View: DisplayView, Listen, speaker }
}
