import { timeOf } from '../../shared/client/dates.ts'
import { openingWords } from '../../shared/client/opening-words.ts'
import type { PanelModel } from '../models/panel.ts'
import { Email, Phone } from '../parts/contact-link.tsx'
import { Emergency } from '../parts/emergency.tsx'
import { Notices } from '../parts/notices.tsx'
import { Quote } from '../parts/target-lines.tsx'
import { Kinds, Sent } from './kinds.tsx'

/** What the door looks like from outside: are we open, what is promised, whom to call. */
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
      <Sent panel={panel} />
      <Chat panel={panel} />
      {/* Before the longer list: it must be on the first screen (E8). */}
      <Emergency door={door} />
      <Kinds panel={panel} />
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

/** The way into the chat, or why there is none now: no button that leads nowhere. */
function Chat({ panel }: { panel: PanelModel }) {
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
          {/* The policy is in English: in another language the time says it better, where there is one. */}
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
