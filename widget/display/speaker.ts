import { type ReadonlySignal, signal } from '@preact/signals'

/** What is read in one voice. */
export type Passage = { readonly text: string; readonly language: string }

/** A voice of this device. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** The device's own speaking, or what stands for it in a test. */
export type Speech = {
  voices(): readonly Voice[]
  /** Voices may come late, or be put on while the page is open. */
  onVoices(hear: () => void): void
  /** One sentence; `done` once it has been said, or could not be. */
  say(text: string, voice: Voice, rate: number, done: (failed: boolean) => void): void
  cancel(): void
}

export type Speaker = {
  /** What is being read, by the name it was given. */
  readonly reading: ReadonlySignal<string | null>
  /** Why nothing is heard: no voice of this language on this device, or the voice broke off. */
  readonly trouble: ReadonlySignal<{ readonly voiceless: string } | 'failed' | null>
  canRead(language: string): boolean
  /** In the place of what is being read. */
  read(id: string, passages: readonly Passage[]): void
  /** After what is being read. */
  add(id: string, passages: readonly Passage[]): void
  stop(): void
}

/** Longer ones are broken off by some voices (characters). */
const LONGEST = 180

/** Reads aloud, one sentence after the other, each in a voice of its own language. */
export function createSpeaker(speech: Speech, rate: () => number): Speaker {
  const voices = signal([...speech.voices()])
  const reading = signal<string | null>(null)
  const trouble = signal<{ voiceless: string } | 'failed' | null>(null)
  let waiting: { readonly id: string; readonly passage: Passage }[] = []
  let turn = 0
  speech.onVoices(() => {
    voices.value = [...speech.voices()]
  })

  const next = () => {
    const now = waiting.shift()
    const mine = ++turn
    reading.value = now?.id ?? null
    if (!now) return
    const voice = voiceFor(voices.peek(), now.passage.language)
    if (!voice) {
      trouble.value = { voiceless: now.passage.language }
      return next()
    }
    speech.say(now.passage.text, voice, rate(), failed => {
      // What was stopped also ends, and is not followed by the next.
      if (mine !== turn) return
      if (!failed) return next()
      stop()
      trouble.value = 'failed'
    })
  }
  const stop = () => {
    turn++
    waiting = []
    reading.value = null
    speech.cancel()
  }
  const add = (id: string, passages: readonly Passage[]) => {
    const idle = reading.peek() === null
    if (idle) trouble.value = null
    waiting.push(...passages.flatMap(sentences).map(passage => ({ id, passage })))
    if (idle) next()
  }

  return {
    reading,
    trouble,
    canRead: language => voiceFor(voices.value, language) !== null,
    add,
    stop,
    read(id, passages) {
      stop()
      add(id, passages)
    },
  }
}

/** Only a voice that speaks on the device itself: any other sends what is read to somebody else's computer (E6).
 * A British one first, then one of the language as such: a Persian voice may also be one for Latin letters. */
export function voiceFor(voices: readonly Voice[], language: string): Voice | null {
  const code = (voice: Voice) => voice.lang.toLowerCase().replace('_', '-')
  const fitting = voices.filter(
    voice => voice.localService && code(voice).split('-')[0] === language.split('-')[0],
  )
  return (
    fitting.find(voice => code(voice).endsWith('-gb')) ??
    fitting.find(voice => code(voice) === language) ??
    fitting.find(voice => voice.default) ??
    fitting[0] ??
    null
  )
}

/** In sentences, and those that are too long at a space. */
export function sentences({ text, language }: Passage): Passage[] {
  return text
    .replace(/([.!?।۔؟])\s+/gu, '$1\n')
    .split('\n')
    .flatMap(sentence => sentence.trim().match(new RegExp(`.{1,${LONGEST}}(?=\\s|$)|\\S+`, 'gu')) ?? [])
    .map(part => ({ text: part.trim(), language }))
    .filter(passage => passage.text !== '')
}
