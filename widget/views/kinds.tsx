import { commonTargets, offeredLine, spellReference } from '../../shared/client/target-words.ts'
import type { PanelModel } from '../models/panel.ts'
import { TargetLines } from '../parts/target-lines.tsx'

/** Lists the kinds of enquiry, each with what is promised now, if anything. */
export function EnquiryKinds({ panel }: { panel: Pick<PanelModel, 'door' | 'forms'> }) {
  const { door, forms } = panel
  const { words } = door
  const { t } = words.value
  const { kinds, chat } = door.door.value
  if (kinds.length === 0) return null
  return (
    <section class="kinds">
      <h4>{t(chat.open ? 'home.others' : 'home.instead')}</h4>
      <ul>
        {kinds.map(offered => (
          <li key={offered.kind}>
            <button
              type="button"
              aria-describedby={`promise-${offered.kind}`}
              onClick={() => forms.open(offered.kind)}
            >
              {t(`kinds.${offered.kind}`)}
            </button>
            <div id={`promise-${offered.kind}`} class="quiet">
              <TargetLines
                lines={commonTargets(offered).flatMap(
                  target => offeredLine(target, offered.kind, words.value) ?? [],
                )}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Lists the enquiries sent from this device, newest first. */
export function SentEnquiries({ panel }: { panel: Pick<PanelModel, 'door' | 'sent' | 'go'> }) {
  const { door, sent } = panel
  const { t } = door.words.value
  if (sent.list.value.length === 0) return null
  return (
    <section class="kinds">
      <h4>{t('home.sent')}</h4>
      <ul>
        {sent.list.value.map(({ conversation, kind, reference }) => (
          <li key={conversation}>
            <button
              type="button"
              onClick={() => {
                void sent.show(conversation)
                panel.go('contact')
              }}
            >
              {t(`yours.${kind}`)}{' '}
              <span class="quiet" dir="ltr">
                {spellReference(reference)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
