import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HAZARDS, isUrgent, numberFor } from './hazard.ts'
import { hazardsIn, WORDS } from './hazards.ts'

test('the words of all fourteen languages are read', () => {
  expect(Object.keys(WORDS).sort().join()).toBe('ar,bn,cy,en,es,fa,gu,it,pa,pl,pt,ro,uk,ur')
})

test.each(Object.entries(WORDS))('%s has words for every danger, and harmless ones', (_, words) => {
  for (const name of [...HAZARDS, 'harmless'] as const) expect(words[name].length).toBeGreaterThan(0)
})

test('a text in several languages names the dangers of each, in the fixed order', () => {
  expect(hazardsIn('Nie ma wody, and the boiler is broken. Mae tân yn y gegin! أشم رائحة الغاز')).toEqual([
    'fire',
    'gas',
    'no_heat',
    'no_water',
  ])
  expect(hazardsIn('Hello, ਗੈਸ ਦੀ ਬਦਬੂ please help, pleśń w pokoju')).toEqual(['gas', 'damp_mould'])
})

test('a harmless phrase takes nothing from the danger beside it', () => {
  expect(hazardsIn('My gas bill came')).toEqual([])
  expect(hazardsIn('My gas bill came and I can smell gas')).toEqual(['gas'])
  expect(hazardsIn('the fire door is on fire')).toEqual(['fire'])
})

test('capitals, curly apostrophes and missing accents change nothing', () => {
  expect(hazardsIn('BOILER ISN’T WORKING')).toEqual(['no_heat'])
  expect(hazardsIn('boiler isnt working')).toEqual(['no_heat'])
  expect(hazardsIn('SCIANY SA WILGOTNE')).toEqual(['damp_mould'])
  expect(hazardsIn('does dim dwr')).toEqual(['no_water'])
})

test('an accent that tells two words apart is heeded: the Welsh for fire is not the English "than"', () => {
  expect(hazardsIn('Mae hi a thân yma')).toEqual(['fire'])
  expect(hazardsIn('more than a week, dan and tan came')).toEqual([])
})

test('words of two sentences are not put together', () => {
  expect(hazardsIn('Heating question')).toEqual([])
  expect(hazardsIn('I have a question about heating. My lift is broken.')).toEqual([])
  expect(hazardsIn('My heating is broken.')).toEqual(['no_heat'])
})

test.each([
  'الماء ينزل من السقف',
  'چھت سے پانی گر رہا ہے',
  'از سقف آب می‌چکد',
  'ਛੱਤ ਤੋਂ ਪਾਣੀ ਡਿੱਗ ਰਿਹਾ ਹੈ',
  'ছাদ থেকে পানি পড়ছে',
  'છતમાંથી પાણી પડે છે',
])('water that falls from a ceiling is no falling ceiling: %s', sentence => {
  expect(hazardsIn(sentence)).toEqual(['flood'])
})

test('the two letters of the Persian verb are a word of their own in Arabic and Urdu', () => {
  expect(hazardsIn('ما في مي سخنة')).toContain('no_heat')
  expect(hazardsIn('گھر میں نمی ہے')).toEqual(['damp_mould'])
  expect(hazardsIn('منو می زنه')).toEqual(['abuse'])
  expect(hazardsIn('نمی دانم، نمی آیم، نمی شود')).toEqual([])
})

test('persons in danger and dangers of the building put the numbers in front; repairs do not', () => {
  expect(HAZARDS.filter(hazard => !isUrgent(hazard))).toEqual(['no_heat', 'no_water', 'damp_mould'])
  expect(HAZARDS.filter(hazard => numberFor(hazard) === 'life')).toEqual([
    'fire',
    'structure',
    'self_harm',
    'abuse',
  ])
  expect(HAZARDS.filter(hazard => numberFor(hazard) === 'gas')).toEqual(['gas'])
  expect(numberFor('electrics')).toBe('landlord')
})

/** Every word of the lists, so that random texts contain dangers, harmless phrases and near misses. */
const listed = [
  ...new Set(
    Object.values(WORDS).flatMap(words =>
      [...HAZARDS, 'harmless' as const].flatMap(name => words[name].flatMap(e => e.split(/[\s~>|/*=]+/))),
    ),
  ),
].filter(Boolean)
const phrases = Object.values(WORDS).flatMap(words =>
  [...HAZARDS, 'harmless' as const].flatMap(name =>
    words[name].flatMap(e => e.replace(/[*=]/g, '').split(/[|/]/)),
  ),
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...listed, ...phrases, '.', ',', '\n', '?', "'", '\u200c'), { maxLength: 30 })
    .map(a => a.join(' ')),
)

test('any text is answered, the same each time, each danger once and in the fixed order', () => {
  fc.assert(
    fc.property(texts, text => {
      const found = hazardsIn(text)
      expect(hazardsIn(text)).toEqual(found)
      expect(HAZARDS.filter(hazard => found.includes(hazard))).toEqual(found)
    }),
    { numRuns: 300 },
  )
})

test('what a sentence says is not lost when another follows it', () => {
  let dangers = 0
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const joined = hazardsIn(`${one}. ${other}`)
      const apart = [...hazardsIn(one), ...hazardsIn(other)]
      dangers += apart.length
      expect(joined).toEqual(expect.arrayContaining(apart))
    }),
    { numRuns: 300 },
  )
  expect(dangers).toBeGreaterThan(50)
})

const long = (text: string) => text.repeat(4000 / text.length + 1).slice(0, 4000)

test.each([
  ['an ordinary text', long('I would like to ask about the letter of last week, and my boiler is broken. ')],
  ['one pair of words again and again', long('heating off ')],
  ['beginnings that never end', long('no no not havent got dont want to ')],
  ['one endless word', 'a'.repeat(4000)],
  ['apostrophes', "a'".repeat(2000)],
  ['white space', ' \n'.repeat(2000)],
])('4000 characters are read in the order of a plain scan: %s', (_, text) => {
  let sink = 0
  const scan = () => {
    for (const letter of text) sink += letter.codePointAt(0) ?? 0
  }
  const read = () => {
    sink += hazardsIn(text).length
  }
  expect(best(read) / best(scan)).toBeLessThan(100)
  expect(sink).toBeGreaterThan(0)
})

/** The shortest of many runs in milliseconds: the one that the rest of the machine disturbed least. */
function best(run: () => void): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let i = 0; i < 60; i++) {
    const start = performance.now()
    run()
    shortest = Math.min(shortest, performance.now() - start)
  }
  return shortest
}
