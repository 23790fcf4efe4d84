import { useLayoutEffect, useRef } from 'preact/hooks'
import type { listAnswers } from '../../shared/client/field-words.ts'
import { spellReference } from '../../shared/client/target-words.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { FieldName } from '../../shared/domain/enquiry/fields.ts'
import type * as ChatCode from '../chat/chat.tsx'
import type { MessageParts } from '../chat/message.tsx'
import { drawPaper } from '../export/paper.ts'
import { canPrint, printPanel, savePage } from '../export/save.ts'
import { confirmationLines } from '../export/transcript.ts'
import type * as LanguageGapCode from '../language-gap/language-gap.tsx'
import type { PanelModel } from '../models/panel.ts'
import type { Part } from '../models/part.ts'
import type { OpenEnquiry } from '../models/sent.ts'
import { TargetLines } from '../parts/target-lines.tsx'
import { sentLines } from './sent-lines.ts'
import { StageTwo } from './stage-two.tsx'

type Props = {
  panel: Pick<
    PanelModel,
    'door' | 'store' | 'forms' | 'sent' | 'display' | 'announce' | 'chooseLanguage' | 'go'
  >
  open: OpenEnquiry
  /** The code of the live part, passed as a parameter; `sent.tsx` says why. */
  chunk: Pick<
    typeof ChatCode,
    'Composer' | 'Danger' | 'Ended' | 'Ending' | 'Messages' | 'dangersOf' | 'noteWords' | 'timeline'
  >
  parts: MessageParts & {
    readonly gap: Part<typeof LanguageGapCode>
    readonly forms: Part<{ readonly listAnswers: typeof listAnswers }>
  }
}

/** A sent enquiry: the confirmation, which can be saved, changed and withdrawn, and the conversation that follows. */
export function SentView(props: Props) {
  const { panel, open, chunk, parts } = props
  const gap = parts.gap.code.value
  const { model, stored } = open
  const { door } = panel
  const { t } = door.words.value
  const conversation = model.conversation.value
  const danger = chunk.dangersOf(conversation, door.door.value).length > 0
  const closed = Boolean(conversation?.closed)
  const wasBusy = useRef(false)
  const ended = useRef<HTMLDivElement>(null)
  useLayoutEffect(model.see, [model.entries.value, model])
  useLayoutEffect(() => {
    // The focused part has disappeared, so move the focus to what replaced it.
    if (closed && wasBusy.current) ended.current?.focus()
  }, [closed])
  return (
    <div
      class="contact"
      onFocusIn={event => {
        wasBusy.current = (event.target as Element).closest('.composer, .withdraw') !== null
      }}
    >
      <h3 tabIndex={-1} data-focus>
        {t(`yours.${stored.kind}`)}
      </h3>
      {danger && <chunk.Danger door={door} model={model} />}
      {model.refused.value ? <p>{t('chat.gone')}</p> : <Confirmation {...props} />}
      {!model.refused.value && <StageTwo door={door} model={model} />}
      {conversation?.closed && (
        <chunk.Ended at={ended} conversation={conversation} words={door.words.value}>
          <Forget panel={panel} open={open} />
        </chunk.Ended>
      )}
      {model.refused.value && <Forget panel={panel} open={open} />}
      {conversation && !model.refused.value && (
        <section class="talk">
          {(model.entries.value.length > 0 || model.notes.value.length > 0) && <h4>{t('chat.messages')}</h4>}
          {gap && <gap.LanguageGap panel={panel} model={model} />}
          <chunk.Messages door={door} model={model} display={panel.display} parts={parts} fromTop />
          {model.line.value !== 'up' && (
            <p class="note line">{t(model.line.value === 'down' ? 'chat.down' : 'chat.connecting')}</p>
          )}
          {!closed && <chunk.Composer door={door} model={model} />}
        </section>
      )}
      {!danger && <chunk.Danger door={door} model={model} />}
    </div>
  )
}

/** The confirmation: reference, next steps and due times, the answers, and the actions. */
function Confirmation({ panel, open, chunk, parts }: Props) {
  const gap = parts.gap.code.value
  const { model, stored } = open
  const { door, forms } = panel
  const { words } = door
  const { t } = words.value
  const conversation = model.conversation.value
  void door.clock.tick.value
  const wasConverted = model.notes.value.some(({ type }) => type === 'converted')
  const lines = conversation
    ? sentLines(conversation, door.clock.now(), words.value, model.convertedAt.value)
    : []
  const answers =
    (conversation && parts.forms.code.value?.listAnswers(conversation.fields, stored.kind, words.value)) ?? []
  // The system converted the chat to a message, which has no number or address to reply to yet.
  const lacksReply = wasConverted && !conversation?.fields.reply_by
  return (
    <>
      <div class="offer">
        <p>
          <strong>{t(wasConverted ? 'event.converted' : 'coming.have')}</strong>
        </p>
        <p>
          {t('coming.reference')}{' '}
          <strong class="reference" dir="ltr">
            {spellReference(stored.reference)}
          </strong>
        </p>
        {lines.length > 0 && (
          <>
            <h4>{t('contact.next')}</h4>
            <TargetLines lines={lines} />
            <p class="unprinted">{t('contact.here')}</p>
          </>
        )}
      </div>
      {panel.store.blocked.value && <p class="note">{t('panel.blocked')}</p>}
      {conversation && (
        <>
          <div class="actions unprinted">
            <button
              type="button"
              class="plain"
              onClick={() =>
                savePage(
                  `${stored.reference}.html`,
                  drawPaper(
                    confirmationLines(
                      {
                        conversation,
                        timeline: chunk.timeline(model.entries.value, model.notes.value),
                        noteText: note => chunk.noteWords(note, door.clock.now(), words.value),
                        association: door.door.value.association,
                      },
                      { next: lines, answers },
                      words.value,
                    ),
                    words.value,
                    panel.display.chosen.value,
                  ),
                )
              }
            >
              {t('contact.save')}
            </button>
            {canPrint() && (
              <button type="button" class="plain" onClick={event => printPanel(event.currentTarget)}>
                {t('contact.print')}
              </button>
            )}
          </div>
          <section>
            {answers.length > 0 && <h4>{t('contact.wrote')}</h4>}
            <dl class="wrote">
              {answers.map(([label, value, name]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd dir="auto" lang={writtenIn(conversation, name, value)}>
                    {value}
                  </dd>
                  {gap && <gap.TranslatedField door={door} model={model} name={name} />}
                </div>
              ))}
            </dl>
          </section>
          {!conversation.closed && (
            <div class="actions withdraw unprinted">
              {model.changing.value ? (
                <p role="status">{t('contact.changing')}</p>
              ) : (
                <button
                  type="button"
                  class={lacksReply ? 'main' : 'plain'}
                  onClick={() => forms.flow.value?.beginChange()}
                >
                  {t(lacksReply ? 'contact.tell' : 'contact.change')}
                </button>
              )}
              <chunk.Ending door={door} model={model} kind="enquiry" />
            </div>
          )}
        </>
      )}
    </>
  )
}

/** The language of an answer in the resident's own words. Undefined for a choice, which is in the panel's language. */
const writtenIn = ({ fields, written }: Conversation, name: FieldName, value: string) =>
  value === fields[name] ? written[name]?.language : undefined

function Forget({ panel, open }: Pick<Props, 'panel' | 'open'>) {
  return (
    <button
      type="button"
      class="plain"
      onClick={() => {
        panel.sent.forget(open.stored.conversation)
        panel.go('home')
      }}
    >
      {panel.door.words.value.t('contact.forget')}
    </button>
  )
}
