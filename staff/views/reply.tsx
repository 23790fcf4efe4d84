import { useSignal } from '@preact/signals'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { STAFF_LANGUAGE } from '../../shared/domain/conversation/translation.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { onMac } from '../browser.ts'
import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { sendsReply } from '../models/keys.ts'
import { languageName } from '../models/say.ts'
import { StepFields } from './step-fields.tsx'
import { useText } from './text.ts'
import { WillBeTranslated } from './translation.tsx'
import { useWhatFollows, WhatFollows, type WhatFollowsForm } from './what-follows.tsx'

/** Where the adviser writes. The draft belongs to the conversation, so a reply never goes to another. */
export function Reply({ desk, chat, state }: { desk: Desk; chat: Chat; state: Conversation }) {
  const { t } = useText()
  const { draft, language } = chat
  const languages = languagesOf(desk, state)
  const writes = language.value ?? languages[0] ?? state.language
  const over = draft.value.trim().length - LIMITS.messageCharacters
  const isChat = state.kind === 'chat'
  const follows = useWhatFollows(desk, chat, 'reply', !isChat)
  // A letter or an email has paragraphs, and ends with a choice: there Enter alone sends nothing.
  const enterSends = isChat && desk.enterSends.value
  const empty = useSignal(false)
  const send = () => {
    empty.value = !isChat && draft.value.trim() === ''
    const following = over > 0 || empty.value ? null : follows.read()
    // Where something is missing the keyboard is there already.
    if (following === null && !empty.value && over <= 0) return
    if (following && chat.send(writes, following)) follows.clear()
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
                {languageName(code)}
              </option>
            ))}
          </select>
        </span>
        <WillBeTranslated state={state} writes={writes} />
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
        aria-keyshortcuts={onMac() ? 'Control+R' : 'Alt+R'}
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
        <PromiseInChat desk={desk} form={follows} />
      ) : (
        <WhatFollows
          desk={desk}
          form={follows}
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

/** A chat goes on by itself, so a next step is only offered. */
function PromiseInChat({ desk, form }: { desk: Desk; form: WhatFollowsForm }) {
  const { t } = useText()
  const { follows } = form.step
  const promises = follows.value === 'promise'
  return (
    <div class="promise-in-chat">
      <label class="choice">
        <input
          type="checkbox"
          checked={promises}
          onChange={() => {
            follows.value = promises ? null : 'promise'
          }}
        />
        <span>{t('follows.add')}</span>
      </label>
      {promises && <StepFields desk={desk} form={form.step} />}
    </div>
  )
}

/** The resident's language first where the adviser has it, else English, which a machine can translate from and others
 * here can read; then the adviser's own; last the resident's all the same, for words that somebody else put into it. */
function languagesOf({ languages: mine }: Desk, { language }: Conversation): readonly string[] {
  const own = mine.list.value
  const first = own.includes(language) ? language : STAFF_LANGUAGE
  const spoken = own.includes(first) ? [first, ...own] : own
  return [...new Set([...spoken, language])]
}
