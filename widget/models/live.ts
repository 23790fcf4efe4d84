import type { announceChat } from '../chat/announce.ts'
import type { ChatModel, ChatOptions, createChat } from '../chat/model.ts'
import type { sentWords } from '../enquiry/sent-lines.ts'

/** The code of the live part that models use. */
export type LiveCode = { readonly createChat: typeof createChat; readonly announceChat: typeof announceChat }

/** Opens a conversation over the line and announces its news until it is closed. `words` words the state of an enquiry. */
export type OpenLive = (
  code: LiveCode,
  options: Pick<ChatOptions, 'token' | 'enquiry' | 'ended'>,
  words?: typeof sentWords,
) => ChatModel

type LiveOptions = Omit<ChatOptions, 'token' | 'enquiry' | 'ended'> &
  Omit<Parameters<typeof announceChat>[0], 'model' | 'sentWords'>

/** Returns an `OpenLive` for these options. */
export const openLive =
  (shared: LiveOptions): OpenLive =>
  ({ createChat, announceChat }, options, sentWords) => {
    const model = createChat({ ...shared, ...options })
    const stop = announceChat({ ...shared, model, sentWords })
    const close = () => {
      stop()
      model.close()
    }
    return { ...model, close }
  }
