import { html } from 'hono/html'
import type { Markup } from '../markup.ts'
import { list, waysToReach, withNumber } from '../rows.ts'
import type { View } from '../view.ts'
import { quoted } from './draw-question.ts'

/** The cost of other formats and the team that sends them, if the policy states them (Angus 12: "free of charge"). */
export function formatsNote({ door, loaded, words }: View): Markup {
  const { t } = words
  const team = loaded.profile.formats?.contact
  const ways = waysToReach(team ?? {}, words)
  return html`${door.formats.freeOfCharge ? html`<p class="free">${t('form.free')}</p>` : ''}${
    team?.name && ways.length > 0
      ? html`<div class="note"><p>${t('notes.team', { team: team.name })}</p>${list(ways)}</div>`
      : ''
  }`
}

/** The way of a complaint: its times, its procedure and the ombudsman (E7). Shown with the feedback form. */
export function complaintNote({ door, loaded, words }: View): Markup {
  const { t } = words
  const { times, procedureUrl, ombudsman } = door.complaints
  // The ombudsman of Wales has a name in Welsh and in English.
  const name = loaded.profile.nation.value === 'wales' ? t('form.ombudsman_wales') : (ombudsman?.name ?? '')
  return html`<section class="note" aria-labelledby="complaining">
<h2 id="complaining">${t('notes.complaint')}</h2>
<p>${t('notes.word', { choice: quoted('feedback', 'complaint', words) })}</p>
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

/** Why we ask, who reads it, how long we store it and which rights the resident has: at the form itself (E6). */
export function privacyNote({ door, loaded, words: { t } }: View): Markup {
  const { association, privacy } = door
  const { name } = association
  const kept =
    privacy.retentionDays === null
      ? t('start.kept_unsaid', { name })
      : t('start.kept', { count: privacy.retentionDays })
  const others = loaded.profile.privacy?.third_party_rule
  return html`<section class="privacy" aria-labelledby="privacy"><h2 id="privacy">${t('start.privacy')}</h2>
<p>${t('start.why', { name })} ${t('start.seen', { name })} ${kept} ${t('start.rights')}</p>
${others ? html`<p>${t('ask.other_people')} <q lang="en" dir="ltr">${others}</q></p>` : ''}
${privacy.noticeUrl ? html`<p><a href="${privacy.noticeUrl}">${t('start.notice')}</a></p>` : ''}
</section>`
}
