/** The people of the demonstration and of its tests. All are fictional, and every address ends in `.example`, which cannot
 * receive mail. The passwords are public on purpose: they open a demonstration on your own machine and nothing else. */

export type CastAdviser = {
  readonly id: string
  readonly association: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** Languages the adviser answers in, best first (BCP 47). */
  readonly languages: readonly string[]
}

export type CastResident = {
  readonly id: string
  readonly association: string
  readonly name: string
  readonly language: string
  /** The first thing this resident writes, in the resident's own language. */
  readonly needs: string
}

const adviser = (
  association: string,
  name: string,
  password: string,
  languages: readonly string[] = ['en'],
): CastAdviser => {
  const id = plainFirstName(name)
  return { id, association, name, email: `${id}@${association}.example`, password, languages }
}

/** `Siân` becomes `sian`, so that any keyboard can type the address. */
const plainFirstName = (name: string): string =>
  (name.split(' ')[0] ?? name)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

/** Two advisers for each association, so that one can pass a conversation to the other. */
export const advisers: readonly CastAdviser[] = [
  adviser('mha', 'Siân Morgan', 'three-minutes-mha', ['cy', 'en']),
  adviser('mha', 'Dafydd Rees', 'two-days-at-mha', ['cy', 'en']),
  adviser('mgha', 'Priya Nair', 'three-hours-mgha', ['en', 'gu']),
  adviser('mgha', 'Tom Hartley', 'ten-days-at-mgha'),
  adviser('magna', 'Ellen Frost', 'one-day-at-magna'),
  adviser('magna', 'Marcus Dunn', 'five-days-magna'),
  adviser('angus', 'Isla Geddes', 'seven-days-angus'),
  adviser('angus', 'Callum Reid', 'two-days-at-angus'),
  adviser('paragon', 'Fiona Baxter', 'next-day-paragon'),
  adviser('paragon', 'Rab Nicol', 'five-days-paragon'),
  adviser('willow', 'Grace Okafor', 'open-all-night-willow', ['en', 'ur']),
  adviser('willow', 'Tomasz Zielinski', 'open-all-day-willow', ['pl', 'en']),
]

/** The residents. The first writes in Welsh, so that hard-wired English fails in the tests. */
export const residents: readonly CastResident[] = [
  {
    id: 'beryl',
    association: 'mha',
    name: 'Mrs Beryl Pugh',
    language: 'cy',
    needs:
      'Mae’r boeler wedi torri ers neithiwr ac mae’r tŷ yn oer; allwch chi anfon rhywun heddiw, os gwelwch yn dda?',
  },
  {
    id: 'idris',
    association: 'mgha',
    name: 'Mr Idris Khan',
    language: 'en',
    needs:
      'Water comes through the kitchen ceiling whenever upstairs has a shower, and I work nights, so please ring after two.',
  },
  {
    id: 'agnieszka',
    association: 'willow',
    name: 'Ms Agnieszka Wrona',
    language: 'pl',
    needs: 'Nie rozumiem listu o nowym czynszu i chciałabym porozmawiać z kimś po polsku.',
  },
  {
    id: 'margaret',
    association: 'angus',
    name: 'Miss Margaret Lorimer',
    language: 'en',
    needs:
      'I cannot read the small print in your letter about the stairs; please send it again in large print.',
  },
]

/** The advisers of one association, in the order of the list. */
export const advisersOf = (association: string): readonly CastAdviser[] =>
  advisers.filter(each => each.association === association)
