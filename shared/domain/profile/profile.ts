import * as v from 'valibot'
import { colour, group, origin, slug, text } from './pieces.ts'
import * as section from './sections.ts'
import { shareTargetSchema, targetSchema } from './target.ts'

/**
 * One association, as its published policy describes it. Names are those of the YAML file, so that problems,
 * assumptions and code all say `hours.service`. Every section is required: one that the policy does not have is
 * written as null, so that none is forgotten.
 */
export const profileSchema = group({
  id: slug,
  name: text,
  short_name: text,
  document: section.document,
  nation: section.nation,
  timezone: v.literal('Europe/London', 'Europe/London'), // D1
  hours: section.hours,
  calendar: section.calendar,
  out_of_hours: section.outOfHours,
  emergency: section.emergency,
  contacts: section.contacts,
  channels: section.channels,
  targets: v.array(targetSchema, 'a list'),
  share_targets: v.array(shareTargetSchema, 'a list'),
  promise: v.nullable(section.promise),
  naming: v.nullable(section.naming),
  transfer: v.nullable(section.transfer),
  callback: v.nullable(section.callback),
  capture: v.nullable(section.capture),
  formats: v.nullable(section.formats),
  languages: v.nullable(section.languages),
  preferences: v.nullable(section.preferences),
  accessibility: v.nullable(section.accessibility),
  complaints: v.nullable(section.complaints),
  comments: v.nullable(section.comments),
  compliments: v.nullable(section.compliments),
  survey: v.nullable(section.survey),
  reporting: v.array(section.report, 'a list'),
  reporting_public: v.nullable(section.reportingPublic),
  privacy: section.privacy,
  behaviour: v.nullable(section.behaviour),
  notices: section.notices,
  exceptional: v.nullable(section.exceptional),
  appointments: v.nullable(section.appointments),
  appearance: v.nullable(group({ primary: colour, accent: colour })),
  /** The origins of the pages that may embed the door; empty: none. */
  sites: v.array(origin, 'a list'),
})

export type Profile = Readonly_<v.InferOutput<typeof profileSchema>>
export type ProfileTarget = Profile['targets'][number]

type Readonly_<T> = T extends object ? { readonly [K in keyof T]: Readonly_<T[K]> } : T
