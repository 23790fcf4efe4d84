import { html } from 'hono/html'
import type { Markup } from '../markup.ts'
import { contactRows, drawRows, withNumber } from '../rows.ts'
import type { View } from '../view.ts'
import { quoteAnswer } from './draw-question.ts'

/** Says what other formats cost and which team sends them, if the policy states it (Angus 12: "free of charge"). */
export function formatsNote({ door, loaded, words }: View): Markup {
  const { t } = words
  const team = loaded.profile.formats?.contact
  const rows = contactRows(team ?? {}, words)
  return html`${door.formats.freeOfCharge ? html`<p class="free">${t('form.free')}</p>` : ''}${
    team?.name && rows.length > 0
      ? html`<div class="note"><p>${t('notes.team', { team: team.name })}</p>${drawRows(rows)}</div>`
      : ''
  }`
}

/** Explains complaints beside the feedback form: the times, the procedure and the ombudsman (E7). */
export function complaintNote({ door, loaded, words }: View): Markup {
  const { t } = words
  const { times, procedureUrl, ombudsman } = door.complaints
  // The ombudsman of Wales has a name in Welsh and in English.
  const name = loaded.profile.nation.value === 'wales' ? t('form.ombudsman_wales') : (ombudsman?.name ?? '')
  return html`<section class="note" aria-labelledby="complaining">
<h2 id="complaining">${t('notes.complaint')}</h2>
<p>${t('notes.word', { choice: quoteAnswer('feedback', 'complaint', words) })}</p>
${times ? html`<p>${t('form.times')} <q lang="en" dir="ltr">${times}</q></p>` : ''}
${procedureUrl ? html`<p><a href="${procedureUrl}">${t('form.procedure')}</a></p>` : ''}
${
  ombudsman
    ? html`<p>${
        ombudsman.phone
          ? withNumber(phone => t('form.ombudsman_phone', { name, phone }), ombudsman.phone)
          : t('form.ombudsman', { name })
      }</p>`
    : ''
}
</section>`
}

/** Says beside the form why we ask, who reads the answers, how long we store them and the resident's rights (E6). */
export function privacyNote({ door, loaded, words: { t } }: View): Markup {
  const { association, privacy } = door
  const { name } = association
  const retention =
    privacy.retentionDays === null
      ? t('start.kept_unsaid', { name })
      : t('start.kept', { count: privacy.retentionDays })
  const others = loaded.profile.privacy?.third_party_rule
  return html`<section class="privacy" aria-labelledby="privacy"><h2 id="privacy">${t('start.privacy')}</h2>
<p>${t('start.why', { name })} ${t('start.seen', { name })} ${retention} ${t('start.rights')}</p>
${others ? html`<p>${t('ask.other_people')} <q lang="en" dir="ltr">${others}</q></p>` : ''}
${privacy.noticeUrl ? html`<p><a href="${privacy.noticeUrl}">${t('start.notice')}</a></p>` : ''}
</section>`
}
