import { useSignal } from '@preact/signals'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { STAFF_LANGUAGE } from '../../shared/domain/conversation/translation.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { isMac } from '../browser.ts'
import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { sendsReply } from '../models/keys.ts'
import { ownLanguageName } from '../models/wording.ts'
import { FollowUp, type FollowUpForm, useFollowUp } from './follow-up.tsx'
import { StepFields } from './step-fields.tsx'
import { useText } from './text.ts'
import { TranslationNotice } from './translation.tsx'

/** The form for a reply. The draft belongs to its conversation, so a reply never goes to another. */
export function Reply({ desk, chat, state }: { desk: Desk; chat: Chat; state: Conversation }) {
  const { t } = useText()
  const { draft, language } = chat
  const languages = listReplyLanguages(desk, state)
  const writes = language.value ?? languages[0] ?? state.language
  const over = draft.value.trim().length - LIMITS.messageCharacters
  const isChat = state.kind === 'chat'
  const followUp = useFollowUp(desk, chat, 'reply', !isChat)
  // A letter or an email has paragraphs and ends with a choice, so Enter alone does not send it.
  const enterSends = isChat && desk.enterSends.value
  const empty = useSignal(false)
  const send = () => {
    empty.value = !isChat && draft.value.trim() === ''
    const followUpResult = over > 0 || empty.value ? null : followUp.read()
    // `read` has moved the focus to the mistake.
    if (followUpResult === null && !empty.value && over <= 0) return
    if (followUpResult && chat.send(writes, followUpResult)) followUp.clear()
    document.getElementById('reply')?.focus()
  }
  return (
    <form
      class="reply"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <div class="reply-top">
        <label for="reply">{t('reply.label')}</label>
        <span class="reply-language">
          <label for="reply-language">{t('reply.language')}</label>
          <select
            id="reply-language"
            value={writes}
            onChange={event => {
              language.value = event.currentTarget.value
            }}
          >
            {languages.map(code => (
              <option key={code} value={code} lang={code}>
                {ownLanguageName(code)}
              </option>
            ))}
          </select>
        </span>
        <TranslationNotice state={state} writes={writes} />
      </div>
      <textarea
        id="reply"
        rows={2}
        value={draft.value}
        lang={writes}
        dir="auto"
        autocomplete="off"
        aria-describedby={over > 0 ? 'reply-over reply-translated reply-hint' : 'reply-translated reply-hint'}
        aria-invalid={over > 0 ? 'true' : undefined}
        aria-keyshortcuts={isMac() ? 'Control+R' : 'Alt+R'}
        onInput={event => {
          draft.value = event.currentTarget.value
          chat.typed()
        }}
        onKeyDown={event => {
          if (!sendsReply(event, enterSends)) return
          event.preventDefault()
          send()
        }}
      />
      {isChat ? (
        <ChatNextStep desk={desk} form={followUp} />
      ) : (
        <FollowUp
          desk={desk}
          form={followUp}
          options={['close', 'promise', 'nothing']}
          hint={t('follows.nothingHint')}
        />
      )}
      <div class="reply-bottom">
        <p id="reply-hint" class="hint">
          {t(enterSends ? 'reply.hintEnter' : 'reply.hintCtrl')}
        </p>
        {empty.value && (
          <p id="reply-empty" class="error" role="alert">
            {t('refusal.empty')}
          </p>
        )}
        {over > 0 && (
          <p id="reply-over" class="error" role="alert">
            {t('reply.tooLong', { count: over })}
          </p>
        )}
        <button type="submit" class="main-button">
          {t('reply.send')}
        </button>
      </div>
    </form>
  )
}

/** Offers a next step in a chat. It is optional, since a chat continues anyway. */
function ChatNextStep({ desk, form }: { desk: Desk; form: FollowUpForm }) {
  const { t } = useText()
  const { followUp } = form.step
  const hasNextStep = followUp.value === 'promise'
  return (
    <div class="promise-in-chat">
      <label class="choice">
        <input
          type="checkbox"
          checked={hasNextStep}
          onChange={() => {
            followUp.value = hasNextStep ? null : 'promise'
          }}
        />
        <span>{t('follows.add')}</span>
      </label>
      {hasNextStep && <StepFields desk={desk} form={form.step} />}
    </div>
  )
}

/** The languages to choose from. The first is the resident's if the adviser speaks it, otherwise English, which a machine can
 * translate and colleagues can read. The adviser's own follow. The resident's comes last in any case, for words that
 * somebody else translated. */
function listReplyLanguages({ languages: mine }: Desk, { language }: Conversation): readonly string[] {
  const own = mine.list.value
  const first = own.includes(language) ? language : STAFF_LANGUAGE
  const spoken = own.includes(first) ? [first, ...own] : own
  return [...new Set([...spoken, language])]
}
