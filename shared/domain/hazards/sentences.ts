import { describe, expect, test } from 'vitest'
import { HAZARDS, type Hazard } from './hazard.ts'
import { hazardsIn } from './hazards.ts'

/** Sentences that residents may write in one language: at least two for each danger, and some harmless ones. */
export type Sentences = Readonly<Record<Hazard, readonly [string, string, ...string[]]>> & {
  readonly harmless: readonly [string, string, string, ...string[]]
}

/** Tests the sentences of one language: each names its danger, and the harmless ones name none. */
export function playSentences(language: string, sentences: Sentences): void {
  describe(`words of danger in ${language}`, () => {
    for (const hazard of HAZARDS)
      test.each(sentences[hazard])(`${hazard}: %s`, sentence => {
        expect(hazardsIn(sentence)).toContain(hazard)
      })
    test.each(sentences.harmless)('no danger: %s', sentence => {
      expect(hazardsIn(sentence)).toEqual([])
    })
  })
}
