import { html } from 'hono/html'
import { emailLink, list, type Markup, phoneLink } from './page.ts'
import type { View } from './say.ts'

/** What other formats cost and who sends them, as far as the policy says so (Angus 12: "free of charge"). */
export function formatsNote({ door, loaded, words: { t } }: View): Markup {
  const team = loaded.profile.formats?.contact
  const ways = [
    ...(team?.phone ? [{ name: t('home.phone'), link: phoneLink(team.phone) }] : []),
    ...(team?.email ? [{ name: t('home.email'), link: emailLink(team.email) }] : []),
  ]
  return html`${door.formats.freeOfCharge ? html`<p class="free">${t('formats.free')}</p>` : ''}${
    team?.name && ways.length > 0
      ? html`<div class="note"><p>${t('formats.team', { team: team.name })}</p>${list(ways)}</div>`
      : ''
  }`
}

/** Where feedback is drawn: the way of a complaint, its times, and who may be asked afterwards (E7). */
export function complaintNote({ door, loaded, words }: View): Markup {
  const { t } = words
  const { times, procedureUrl, ombudsman } = door.complaints
  const nation = loaded.profile.nation.value
  return html`<section class="note" aria-labelledby="complaining">
<h2 id="complaining">${t('complaint.title')}</h2>
<p>${t('complaint.word')}</p>
${times ? html`<p>${t('complaint.times')} <q lang="en">${times}</q></p>` : ''}
${procedureUrl ? html`<p><a href="${procedureUrl}">${t('complaint.procedure')}</a></p>` : ''}
${
  ombudsman && nation !== 'northern_ireland'
    ? html`<p>${t('complaint.after', { ombudsman: t(`ombudsman.${nation}`) })}${
        ombudsman.phone ? html` ${t('complaint.call')} ${phoneLink(ombudsman.phone)}` : ''
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
      ? t('privacy.kept_unsaid', { name })
      : t('privacy.kept', { count: privacy.retentionDays })
  const others = loaded.profile.privacy?.third_party_rule
  return html`<section class="privacy" aria-labelledby="privacy"><h2 id="privacy">${t('privacy.title')}</h2>
<p>${t('start.why', { name })} ${t('start.seen', { name })} ${kept} ${t('start.rights')}</p>
${others ? html`<p>${t('privacy.other_people')} <q lang="en">${others}</q></p>` : ''}
${privacy.noticeUrl ? html`<p><a href="${privacy.noticeUrl}">${t('start.notice')}</a></p>` : ''}
</section>`
}
