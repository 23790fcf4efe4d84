import { KINDS, type Kind, kindsOf } from '../enquiry/kinds.ts'
import type { Instant } from '../instant.ts'
import type { Profile } from '../profile/profile.ts'
import { type ConversationFigures, conversationFigures } from './conversation-figures.ts'
import { type Days, exceptionalDays } from './exceptional-days.ts'
import type { ConversationFacts, TargetFacts } from './facts.ts'
import { FORMULAS } from './measures.ts'
import { isWithin, type Period } from './period.ts'
import { type ShareTargetFigures, shareTargetFigures } from './share-targets.ts'
import { type TargetFigures, targetFigures } from './target-figures.ts'

/** An association's figures for a period, as known at `now`. */
export type Report = FiguresOfAll & {
  readonly association: string
  readonly period: Period
  readonly now: Instant
  /**
   * D11: the same figures without conversations that came in while a notice was in force; null if there were none.
   */
  readonly withoutExceptional: WithoutExceptional | null
  /** The formulas behind the figures, to be printed beside them (E9). */
  readonly formulas: typeof FORMULAS
}

export type FiguresOfAll = {
  /** Which conversations the figures cover, in words. */
  readonly counted: string
  readonly kinds: readonly KindFigures[]
  readonly shareTargets: readonly ShareTargetFigures[]
}

export type WithoutExceptional = FiguresOfAll & { readonly days: readonly Days[] }

export type KindFigures = Figures & {
  readonly kind: Kind
  /** The same by language, the most conversations first, counted here or not. */
  readonly languages: readonly (Figures & { readonly language: string })[]
}

type Figures = { readonly contacts: ConversationFigures; readonly stages: readonly StageFigures[] }

export type StageFigures = TargetFigures & {
  readonly stage: string
  /** The promises of the targets that fell in the period, in the policy's own words. */
  readonly promises: readonly string[]
}

/** The wording of `counted` for programs and spreadsheets. */
const ALL_CONVERSATIONS = 'all contacts'
const WITHOUT_EXCEPTIONAL_DAYS = 'without the days on which we had said that we could not keep to our times'

/**
 * Works out the report. A conversation counts in the period it was made in, a target in the period it fell due in
 * (E9), or was set in if it has no due time. Each counts in one period only, so consecutive periods add up.
 * @param facts every conversation made, or with a target due, in the period; others do no harm
 */
export function reportOf(
  profile: Profile,
  period: Period,
  facts: readonly ConversationFacts[],
  now: Instant,
): Report {
  const seen = facts.filter(fact => isInPeriod(fact, period))
  const used = new Set([...kindsOf(profile), ...seen.map(({ kind }) => kind)])
  const kinds = KINDS.filter(kind => used.has(kind))
  const figures = (isCounted: IsCounted) => ({
    kinds: kinds.map(kind => {
      const ofKind = seen.filter(fact => fact.kind === kind)
      return {
        kind,
        ...figuresOf(ofKind, { profile, period, now, isCounted }),
        languages: byLanguage(period, ofKind).map(([language, some]) => ({
          language,
          ...figuresOf(some, { profile, period, now, isCounted }),
        })),
      }
    }),
    shareTargets: shareTargetFigures(profile, seen.filter(madeWithin(period)).filter(isCounted), now),
  })
  const exceptionalAt = seen.flatMap(({ exceptionalAt }) => exceptionalAt ?? [])
  const withoutExceptional = () => ({
    counted: WITHOUT_EXCEPTIONAL_DAYS,
    days: exceptionalDays(exceptionalAt, profile.notices, now),
    ...figures(({ exceptionalAt }) => exceptionalAt === null),
  })
  return {
    association: profile.id,
    period,
    now,
    counted: ALL_CONVERSATIONS,
    ...figures(() => true),
    withoutExceptional: exceptionalAt.length === 0 ? null : withoutExceptional(),
    formulas: FORMULAS,
  }
}

/**
 * Does this conversation count? One that does not still gives each figure its row, so that both sets of figures have
 * the same rows.
 */
type IsCounted = (fact: ConversationFacts) => boolean

const madeWithin =
  (period: Period): IsCounted =>
  ({ askedAt }) =>
    isWithin(period, askedAt)

/** The most conversations first. */
function byLanguage(period: Period, facts: readonly ConversationFacts[]) {
  const offered = (some: readonly ConversationFacts[]) =>
    conversationFigures(some.filter(madeWithin(period))).offered
  return [...Map.groupBy(facts, ({ language }) => language)].sort(
    ([a, one], [b, other]) => offered(other) - offered(one) || (a < b ? -1 : 1),
  )
}

const isInPeriod = (fact: ConversationFacts, period: Period): boolean =>
  isWithin(period, fact.askedAt) || fact.targets.some(({ due, setAt }) => isWithin(period, due ?? setAt))

type Scope = {
  readonly profile: Profile
  readonly period: Period
  readonly now: Instant
  readonly isCounted: IsCounted
}

function figuresOf(facts: readonly ConversationFacts[], scope: Scope): Figures {
  const { period, isCounted } = scope
  return {
    contacts: conversationFigures(facts.filter(madeWithin(period)).filter(isCounted)),
    stages: stageFigures(facts, scope),
  }
}

function stageFigures(
  facts: readonly ConversationFacts[],
  { profile: { targets }, period, now, isCounted }: Scope,
): readonly StageFigures[] {
  const seen = facts.flatMap(fact =>
    fact.targets
      .filter(({ due, setAt }) => isWithin(period, due ?? setAt))
      .map(target => ({
        ...target,
        leftByResident: fact.ended?.byResident ?? false,
        counted: isCounted(fact),
      })),
  )
  // In the order of the policy. Next steps, which the policy does not list, come last.
  const order = (stage: string) => {
    const place = targets.findIndex(target => target.stage === stage)
    return place < 0 ? targets.length : place
  }
  return [...Map.groupBy(seen, ({ stage }) => stage)]
    .map(([stage, some]) => ({
      stage,
      promises: promisesOf(targets, some),
      ...targetFigures(
        some.filter(({ counted }) => counted),
        now,
      ),
    }))
    .sort((a, b) => order(a.stage) - order(b.stage))
}

function promisesOf(targets: Profile['targets'], seen: readonly TargetFacts[]): readonly string[] {
  const ids = new Set(seen.map(({ target }) => target))
  return [
    ...new Set(targets.flatMap(({ id, as_written }) => (ids.has(id) && as_written ? [as_written] : []))),
  ]
}
