import type { announceChat } from '../chat/announce.ts'
import type { ChatModel, ChatOptions, createChat } from '../chat/model.ts'
import type { sentWords } from '../enquiry/sent-lines.ts'

/** What models use of the live part's code. */
export type LiveCode = { readonly createChat: typeof createChat; readonly announceChat: typeof announceChat }

/** Opens a conversation over the live link, and announces what is new in it until it is closed. `words`: how something
 * that is no chat stands. */
export type OpenLive = (
  code: LiveCode,
  options: Pick<ChatOptions, 'token' | 'enquiry' | 'ended'>,
  words?: typeof sentWords,
) => ChatModel

type About = Omit<ChatOptions, 'token' | 'enquiry' | 'ended'> &
  Omit<Parameters<typeof announceChat>[0], 'model' | 'sentWords'>

export const openLive =
  (about: About): OpenLive =>
  ({ createChat, announceChat }, options, sentWords) => {
    const model = createChat({ ...about, ...options })
    const stop = announceChat({ ...about, model, sentWords })
    const close = () => {
      stop()
      model.close()
    }
    return { ...model, close }
  }
