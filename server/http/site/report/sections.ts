import { html } from 'hono/html'
import type { KindFigures, StageFigures } from '../../../../shared/domain/report/report.ts'
import type { ShareTargetFigures } from '../../../../shared/domain/report/share-targets.ts'
import { stageNameOf } from '../../../../shared/domain/target/stages.ts'
import type { Markup } from '../markup.ts'
import {
  figureRow,
  type ReportKey as Key,
  lengthOf,
  type ReportWords,
  rowsHtml,
  type Sides,
  scoresHtml,
  shareParts,
  sidesOf,
} from './rows.ts'

/** The figures of a language with fewer conversations than this could identify a resident. */
const MIN_CONVERSATIONS = 5
const IF_ANY = { always: false }

/** Draws the section of one kind of conversation: how many there were, their outcomes and their targets. */
export function kindHtml(sides: Sides<KindFigures>, words: ReportWords): Markup {
  const { t, language } = words
  const [{ kind, contacts, stages, languages }, without] = sides
  const figures: Sides<KindFigures['contacts']> = without ? [contacts, without.contacts] : [contacts]
  const promised = sidesOf(stages, without?.stages)
  return html`<section>
<h2>${t(`kinds.${kind}`)}</h2>
${rowsHtml(
  [
    figureRow(t(kind === 'chat' ? 'contacts.offered_chat' : 'contacts.offered'), figures, one => one.offered),
    ...(contacts.offered === 0
      ? []
      : [
          figureRow(t('contacts.answered'), figures, one => one.answered),
          figureRow(t('contacts.abandoned'), figures, ({ abandonment }) =>
            abandonment.of === 0 ? null : t('contacts.abandoned_share', shareParts(abandonment)),
          ),
          figureRow(t('contacts.closed_unanswered'), figures, one => one.closedUnanswered, IF_ANY),
          figureRow(t('contacts.continued'), figures, one => one.continued, IF_ANY),
          figureRow(t('contacts.waiting'), figures, one => one.waiting),
          figureRow(t('contacts.average'), figures, ({ wait }) => lengthOf(wait.average, language), IF_ANY),
          figureRow(t('contacts.median'), figures, ({ wait }) => lengthOf(wait.median, language), IF_ANY),
          figureRow(
            t('contacts.ninetieth'),
            figures,
            ({ wait }) => lengthOf(wait.ninetieth, language),
            IF_ANY,
          ),
        ]),
  ],
  words,
)}
${stages.length > 0 ? html`<h3>${t('targets.heading')}</h3>` : ''}${promised.map(stage => stageHtml(stage, words))}
${languagesHtml(sidesOf(languages, without?.languages), words)}
</section>`
}

function stageHtml(sides: Sides<StageFigures>, words: ReportWords): Markup {
  const { t, language } = words
  const [{ stage, promises, withDue }] = sides
  return html`<div class="stage">
<h4>${t(stageKey(stage))}</h4>
${promises.map(promise => html`<p><q lang="en" dir="ltr">${promise}</q></p>`)}
${scoresHtml(sides, words, figures => scoreOf(figures, words))}
${
  withDue === 0
    ? ''
    : rowsHtml(
        [
          figureRow(t('targets.met'), sides, one => one.met),
          figureRow(t('targets.late'), sides, one => one.late),
          figureRow(t('targets.open'), sides, one => one.open),
          figureRow(t('targets.left'), sides, one => one.leftBeforeDue, IF_ANY),
          figureRow(t('targets.closed'), sides, one => one.closedBeforeDue, IF_ANY),
          figureRow(t('targets.without_due'), sides, one => one.withoutDue, IF_ANY),
          figureRow(t('targets.median'), sides, ({ wait }) => lengthOf(wait.median, language), IF_ANY),
          figureRow(t('targets.ninetieth'), sides, ({ wait }) => lengthOf(wait.ninetieth, language), IF_ANY),
        ],
        words,
      )
}
</div>`
}

function scoreOf({ withDue, withoutDue, share }: StageFigures, { t }: ReportWords): string {
  if (withDue > 0) return share.of === 0 ? t('targets.share_none') : t('targets.share', shareParts(share))
  return withoutDue > 0 ? t('targets.unscored', { number: withoutDue }) : t('exceptional.none')
}

type LanguageFigures = KindFigures['languages'][number]

/** Draws the figures of each language: the same targets hold in all (E3). */
function languagesHtml(languages: readonly Sides<LanguageFigures>[], words: ReportWords): Markup | '' {
  const { t, language } = words
  const enough = languages.filter(([{ contacts }]) => contacts.offered >= MIN_CONVERSATIONS)
  if (languages.length < 2 || enough.length === 0) return ''
  const showsAllOnly = languages.some(isIdentifying)
  return html`<h3>${t('languages.heading')}</h3>
${rowsHtml(
  enough.map(sides => {
    const [all] = sides
    const shown: Sides<LanguageFigures> = showsAllOnly ? [all] : sides
    return figureRow(languageName(all.language, language), shown, one => languageLines(one, words))
  }),
  words,
)}
${showsAllOnly ? html`<p>${t('languages.alone')}</p>` : ''}
${enough.length < languages.length ? html`<p>${t('languages.few', { least: MIN_CONVERSATIONS })}</p>` : ''}`
}

/**
 * True if a language has so few conversations on exceptional days, or on all other days, that the two sides together could
 * identify a resident. Hiding only that language would not help: the others and the total would give it away.
 */
function isIdentifying([all, without]: Sides<LanguageFigures>): boolean {
  if (!without) return false
  const isFew = (count: number) => count > 0 && count < MIN_CONVERSATIONS
  const exceptional = all.contacts.offered - without.contacts.offered
  return isFew(exceptional) || (exceptional > 0 && isFew(without.contacts.offered))
}

/** Returns a language's name in the reader's own language, with a capital because it begins a line. */
function languageName(code: string, language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

const languageLines = (
  { contacts: { offered, answered }, stages }: LanguageFigures,
  { t }: ReportWords,
): Markup =>
  html`${[
    t('languages.made', { number: offered }),
    t('languages.answered', { number: answered }),
    t('languages.met', { number: sum(stages, 'met') }),
    t('languages.late', { number: sum(stages, 'late') }),
  ].map(line => html`<span class="line">${line}</span>`)}`

const sum = (stages: readonly StageFigures[], figure: 'met' | 'late'): number =>
  stages.reduce((total, stage) => total + stage[figure], 0)

/** Draws the shares that the association aims for and those that it reached. */
export function shareTargetsHtml(
  targets: readonly Sides<ShareTargetFigures>[],
  words: ReportWords,
): Markup | '' {
  const { t } = words
  if (targets.length === 0) return ''
  return html`<section>
<h2>${t('share_targets.heading')}</h2>
${targets.map(sides => {
  const [{ stage, channel, threshold, wantedPercent, share }] = sides
  // The threshold is in the policy's own words, which are English.
  const [before, after] = t('share_targets.aim', { percent: wantedPercent, threshold: '\0' }).split('\0')
  const about = [CHANNELS.find(one => one === channel)].flatMap(one => (one ? [t(`kinds.${one}`)] : []))
  // If it is not measured, one line says so. Two would repeat it.
  const shown: Sides<ShareTargetFigures> = share === null ? [sides[0]] : sides
  return html`<div class="stage"><h3>${[...about, t(stageKey(stage ?? 'other'))].join(': ')}</h3>
<p>${before}<q lang="en" dir="ltr">${threshold}</q>${after}</p>
${scoresHtml(shown, words, figures => resultOf(figures, words))}</div>`
})}
</section>`
}

function resultOf({ share, reached }: ShareTargetFigures, { t }: ReportWords): string {
  if (share === null) return t('share_targets.not_measured')
  return reached === null
    ? t('share_targets.none')
    : t(reached ? 'share_targets.reached' : 'share_targets.missed', shareParts(share))
}

/** The channels that a policy's share targets count. The others need no name until a policy sets one. */
const CHANNELS = ['chat', 'message', 'callback', 'phone'] as const

/** A stage that an association has named itself has no words of ours, so the policy is quoted below it. */
const stageKey = (stage: string): Key => `stages.${stageNameOf(stage)}`
