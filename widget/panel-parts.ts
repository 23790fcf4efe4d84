import type * as ChatCode from './chat/chat.tsx'
import type * as DisplayCode from './display/display.tsx'
import type * as EnquiryCode from './enquiry/enquiry.tsx'
import type * as SentCode from './enquiry/sent.tsx'
import type * as LanguageGapCode from './language-gap/language-gap.tsx'
import type { DoorModel } from './models/door.ts'
import { createPart, type Part } from './models/part.ts'

/** The parts of the panel that are fetched on demand. */
export type PanelParts = {
  /** The live connection and everything that needs it. */
  readonly chat: Part<typeof ChatCode>
  /** The forms, which need no live connection. */
  readonly forms: Part<typeof EnquiryCode>
  /** The view of an enquiry that was sent. */
  readonly sent: Part<typeof SentCode>
  /** The settings for reading: size, colours, reading aloud, saving a chat. */
  readonly display: Part<typeof DisplayCode>
  /** The list of every language. */
  readonly languages: Part<typeof DisplayCode>
  /** The notes and offers for a language gap. */
  readonly gap: Part<typeof LanguageGapCode>
}

/** Creates the parts, none of them fetched yet. `addStyles` applies a part's style sheet. */
export function createParts(door: DoorModel, addStyles: (css: string) => void): PanelParts {
  const styled = new Set<string>()
  const css = (code: { readonly css: string }) => {
    if (!styled.has(code.css)) addStyles(code.css)
    styled.add(code.css)
  }
  const loadDisplay = () => import('./display/display.tsx')
  const sentWords = () => door.loadWords('sent')
  const forms = createPart({
    load: () => import('./enquiry/enquiry.tsx'),
    words: () => door.loadWords('contact'),
    css,
  })
  const loadSent = async () => {
    const code = await forms.load()
    if (!code) throw new Error('The forms could not be fetched.')
    return code.loadSent()
  }
  return {
    chat: createPart({ load: () => import('./chat/chat.tsx'), words: async () => {}, css }),
    forms,
    sent: createPart({ load: loadSent, words: sentWords, css }),
    display: createPart({ load: loadDisplay, words: () => door.loadWords('display'), css }),
    languages: createPart({ load: loadDisplay, words: sentWords, css }),
    gap: createPart({ load: () => import('./language-gap/language-gap.tsx'), words: sentWords, css }),
  }
}
