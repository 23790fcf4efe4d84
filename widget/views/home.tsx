import { timeOf } from '../../shared/client/dates.ts'
import { openingWords } from '../../shared/client/opening-words.ts'
import type { PanelModel } from '../models/panel.ts'
import { Email, Phone } from '../parts/contact-link.tsx'
import { Emergency } from '../parts/emergency.tsx'
import { Notices } from '../parts/notices.tsx'
import { Quote } from '../parts/target-lines.tsx'
import { EnquiryKinds, SentEnquiries } from './kinds.tsx'

/** The home screen: whether we are open, the ways to reach us with what is promised, and the numbers to call. */
export function Home({ panel }: { panel: PanelModel }) {
  const { words, door } = panel
  const { opening, contacts } = door.door.value
  const { t } = words.value
  void door.clock.tick.value
  const hours = openingWords(opening, door.clock.now(), words.value)
  return (
    <div class="screen">
      <h3 tabIndex={-1} data-focus>
        {t('home.title')}
      </h3>
      {hours && (
        <p class={`opening ${opening.state}`}>
          <span class="mark" aria-hidden="true" />
          {hours}
        </p>
      )}
      <Notices door={door} />
      <SentEnquiries panel={panel} />
      <ChatOffer panel={panel} />
      {/* Stands before the longer list, because it must be visible without scrolling (E8). */}
      <Emergency door={door} />
      <EnquiryKinds panel={panel} />
      {(contacts.phone || contacts.email) && (
        <section class="contacts">
          <h4>{t('home.contact')}</h4>
          <dl>
            {contacts.phone && (
              <div>
                <dt>{t('home.phone')}</dt>
                <dd>
                  <Phone number={contacts.phone} />
                </dd>
              </div>
            )}
            {contacts.email && (
              <div>
                <dt>{t('home.email')}</dt>
                <dd>
                  <Email address={contacts.email} />
                </dd>
              </div>
            )}
          </dl>
        </section>
      )}
    </div>
  )
}

/** The button into the chat, or the reason why there is no chat now. */
function ChatOffer({ panel }: { panel: PanelModel }) {
  const { words, door, store } = panel
  const { chat, opening } = door.door.value
  const { t, language } = words.value
  const { token } = store.record.value
  if (panel.underWay.value)
    return (
      <button type="button" class="main" onClick={() => panel.go('chat')}>
        {t('panel.resume')}
      </button>
    )
  const due = door.dueNow()
  const why = !chat.offered ? 'home.no_chat' : opening.state === 'closed' ? 'home.chat_closed' : 'home.nobody'
  return (
    <>
      {chat.offered && chat.open ? (
        <div class="offer">
          <button type="button" class="main" onClick={() => panel.go('start')}>
            {t('home.chat')}
          </button>
          {due && <p>{t('home.due', { time: timeOf(due, language) })}</p>}
          {/* The policy is in English. In another language only the time is shown, if there is one. */}
          {chat.asWritten && (language === 'en' || !due) && (
            <p class="quiet">
              {t('home.promise')} <Quote words={chat.asWritten} />
            </p>
          )}
        </div>
      ) : (
        <p>{t(why)}</p>
      )}
      {token && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            void panel.openChat()
            panel.go('chat')
          }}
        >
          {t('home.last')}
        </button>
      )}
    </>
  )
}
