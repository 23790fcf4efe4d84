import { html } from 'hono/html'
import type { KindFigures, StageFigures } from '../../../../shared/domain/report/report.ts'
import type { ShareTargetFigures } from '../../../../shared/domain/report/share-targets.ts'
import { stageNameOf } from '../../../../shared/domain/target/stages.ts'
import {
  type Html,
  type ReportKey as Key,
  lengthOf,
  parts,
  type ReportWords,
  row,
  rowsHtml,
  type Sides,
  scoresHtml,
  sidesOf,
} from './rows.ts'

/** If a language has fewer conversations than this, its figures could identify a resident. */
const FEWEST_IN_A_LANGUAGE = 5
const IF_ANY = { always: false }

/** One kind of conversation: how many there were, their outcomes and their targets. */
export function kindHtml(sides: Sides<KindFigures>, words: ReportWords): Html {
  const { t, language } = words
  const [{ kind, contacts, stages, languages }, without] = sides
  const figures: Sides<KindFigures['contacts']> = without ? [contacts, without.contacts] : [contacts]
  const promised = sidesOf(stages, without?.stages)
  return html`<section>
<h2>${t(`kinds.${kind}`)}</h2>
${rowsHtml(
  [
    row(t(kind === 'chat' ? 'contacts.offered_chat' : 'contacts.offered'), figures, one => one.offered),
    ...(contacts.offered === 0
      ? []
      : [
          row(t('contacts.answered'), figures, one => one.answered),
          row(t('contacts.abandoned'), figures, ({ abandonment }) =>
            abandonment.of === 0 ? null : t('contacts.abandoned_share', parts(abandonment)),
          ),
          row(t('contacts.closed_unanswered'), figures, one => one.closedUnanswered, IF_ANY),
          row(t('contacts.continued'), figures, one => one.continued, IF_ANY),
          row(t('contacts.waiting'), figures, one => one.waiting),
          row(t('contacts.average'), figures, ({ wait }) => lengthOf(wait.average, language), IF_ANY),
          row(t('contacts.median'), figures, ({ wait }) => lengthOf(wait.median, language), IF_ANY),
          row(t('contacts.ninetieth'), figures, ({ wait }) => lengthOf(wait.ninetieth, language), IF_ANY),
        ]),
  ],
  words,
)}
${stages.length > 0 ? html`<h3>${t('targets.heading')}</h3>` : ''}${promised.map(stage => stageHtml(stage, words))}
${languagesHtml(sidesOf(languages, without?.languages), words)}
</section>`
}

function stageHtml(sides: Sides<StageFigures>, words: ReportWords): Html {
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
          row(t('targets.met'), sides, one => one.met),
          row(t('targets.late'), sides, one => one.late),
          row(t('targets.open'), sides, one => one.open),
          row(t('targets.left'), sides, one => one.leftBeforeDue, IF_ANY),
          row(t('targets.closed'), sides, one => one.closedBeforeDue, IF_ANY),
          row(t('targets.without_due'), sides, one => one.withoutDue, IF_ANY),
          row(t('targets.median'), sides, ({ wait }) => lengthOf(wait.median, language), IF_ANY),
          row(t('targets.ninetieth'), sides, ({ wait }) => lengthOf(wait.ninetieth, language), IF_ANY),
        ],
        words,
      )
}
</div>`
}

function scoreOf({ withDue, withoutDue, share }: StageFigures, { t }: ReportWords): string {
  if (withDue > 0) return share.of === 0 ? t('targets.share_none') : t('targets.share', parts(share))
  return withoutDue > 0 ? t('targets.unscored', { number: withoutDue }) : t('exceptional.none')
}

type LanguageFigures = KindFigures['languages'][number]

/** The same targets hold in every language; this reports them by language (E3). */
function languagesHtml(languages: readonly Sides<LanguageFigures>[], words: ReportWords): Html | '' {
  const { t, language } = words
  const enough = languages.filter(([{ contacts }]) => contacts.offered >= FEWEST_IN_A_LANGUAGE)
  if (languages.length < 2 || enough.length === 0) return ''
  const alone = languages.some(isTelling)
  return html`<h3>${t('languages.heading')}</h3>
${rowsHtml(
  enough.map(sides => {
    const [all] = sides
    const shown: Sides<LanguageFigures> = alone ? [all] : sides
    return row(languageName(all.language, language), shown, one => languageLines(one, words))
  }),
  words,
)}
${alone ? html`<p>${t('languages.alone')}</p>` : ''}
${enough.length < languages.length ? html`<p>${t('languages.few', { least: FEWEST_IN_A_LANGUAGE })}</p>` : ''}`
}

/**
 * So few on exceptional days, or on all the others, that the two sides together tell who they were. Hiding that language
 * alone would not do: the others and the whole would give it away.
 */
function isTelling([all, without]: Sides<LanguageFigures>): boolean {
  if (!without) return false
  const isFew = (count: number) => count > 0 && count < FEWEST_IN_A_LANGUAGE
  const taken = all.contacts.offered - without.contacts.offered
  return isFew(taken) || (taken > 0 && isFew(without.contacts.offered))
}

/** A language's name in the reader's own, with a capital, because it begins its line. */
function languageName(code: string, language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

const languageLines = (
  { contacts: { offered, answered }, stages }: LanguageFigures,
  { t }: ReportWords,
): Html =>
  html`${[
    t('languages.made', { number: offered }),
    t('languages.answered', { number: answered }),
    t('languages.met', { number: sum(stages, 'met') }),
    t('languages.late', { number: sum(stages, 'late') }),
  ].map(line => html`<span class="line">${line}</span>`)}`

const sum = (stages: readonly StageFigures[], figure: 'met' | 'late'): number =>
  stages.reduce((total, stage) => total + stage[figure], 0)

/** The shares that the association aims for and those that it reached. */
export function shareTargetsHtml(
  targets: readonly Sides<ShareTargetFigures>[],
  words: ReportWords,
): Html | '' {
  const { t } = words
  if (targets.length === 0) return ''
  return html`<section>
<h2>${t('share_targets.heading')}</h2>
${targets.map(sides => {
  const [{ stage, channel, threshold, wantedPercent, share }] = sides
  // The threshold is in the policy's own words, which are English.
  const [before, after] = t('share_targets.aim', { percent: wantedPercent, threshold: '\0' }).split('\0')
  const about = [CHANNELS.find(one => one === channel)].flatMap(one => (one ? [t(`kinds.${one}`)] : []))
  // One line says that it is not measured; two would repeat it.
  const said: Sides<ShareTargetFigures> = share === null ? [sides[0]] : sides
  return html`<div class="stage"><h3>${[...about, t(stageKey(stage ?? 'other'))].join(': ')}</h3>
<p>${before}<q lang="en" dir="ltr">${threshold}</q>${after}</p>
${scoresHtml(said, words, figures => resultOf(figures, words))}</div>`
})}
</section>`
}

function resultOf({ share, reached }: ShareTargetFigures, { t }: ReportWords): string {
  if (share === null) return t('share_targets.not_measured')
  return reached === null
    ? t('share_targets.none')
    : t(reached ? 'share_targets.reached' : 'share_targets.missed', parts(share))
}

/** The measures that a share target can count. The others need no name until a policy sets one. */
const CHANNELS = ['chat', 'message', 'callback', 'phone'] as const

/** We have no words for a stage that an association has named itself: the policy is quoted below. */
const stageKey = (stage: string): Key => `stages.${stageNameOf(stage)}`
