import { html } from 'hono/html'
import { closedWhen, noticeWhen } from '../../../../shared/client/notice-words.ts'
import type { Markup } from '../markup.ts'
import type { View } from '../page-words.ts'
import { emailLink, list, phoneLink, withNumber } from '../rows.ts'
import { quoted } from './draw-question.ts'

/** What may keep the association from its promises for now, and when it is closed: dated, and said beforehand. */
export function noticesNote({ door, words }: View): Markup | string {
  const { notices, closures } = door
  if (notices.length + closures.length === 0) return ''
  return html`<div class="note notices">${notices.map(
    notice =>
      html`<p><strong>${noticeWhen(notice, words)}</strong> <span dir="auto">${notice.words ?? words.t('notice.slower')}</span></p>`,
  )}${closures.map(
    // A reason is written once, in the association's own language.
    day =>
      html`<p>${closedWhen(day, words)}${day.reason ? html` <span lang="en" dir="ltr">${day.reason}</span>` : ''}</p>`,
  )}</div>`
}

/** What other formats cost and who sends them, as far as the policy says so (Angus 12: "free of charge"). */
export function formatsNote({ door, loaded, words: { t } }: View): Markup {
  const team = loaded.profile.formats?.contact
  const ways = [
    ...(team?.phone ? [{ name: t('home.phone'), link: phoneLink(team.phone) }] : []),
    ...(team?.email ? [{ name: t('home.email'), link: emailLink(team.email) }] : []),
  ]
  return html`${door.formats.freeOfCharge ? html`<p class="free">${t('form.free')}</p>` : ''}${
    team?.name && ways.length > 0
      ? html`<div class="note"><p>${t('notes.team', { team: team.name })}</p>${list(ways)}</div>`
      : ''
  }`
}

/** Where feedback is drawn: the way of a complaint, its times, and who may be asked afterwards (E7). */
export function complaintNote({ door, loaded, words }: View): Markup {
  const { t } = words
  const { times, procedureUrl, ombudsman } = door.complaints
  // Wales's has a name in both its languages; the others have one.
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

/** Why, who sees it, how long, which rights: at the form itself (E6). */
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
