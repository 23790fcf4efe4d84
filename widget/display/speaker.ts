import { type ReadonlySignal, signal } from '@preact/signals'

/** A text in one language, which one voice reads. */
export type Passage = { readonly text: string; readonly language: string }

/** A voice of this device. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** The device's speech, or a double of it in a test. */
export type Speech = {
  voices(): readonly Voice[]
  /** Calls `hear` when voices change. They may load late, or be installed while the page is open. */
  onVoices(hear: () => void): void
  /** Speaks one sentence. Calls `done` once it has been spoken or has failed. */
  say(text: string, voice: Voice, rate: number, done: (failed: boolean) => void): void
  cancel(): void
}

/** Reads texts aloud, one after the other. */
export type Speaker = {
  /** The id of the text that is being read, or null. */
  readonly reading: ReadonlySignal<string | null>
  /** The reason for silence: this device has no voice for a language, or the voice failed. */
  readonly trouble: ReadonlySignal<{ readonly voiceless: string } | 'failed' | null>
  /** Tells whether this device has a voice for the language. */
  canRead(language: string): boolean
  /** Reads these passages instead of the current ones. */
  read(id: string, passages: readonly Passage[]): void
  /** Reads these passages after the current ones. */
  add(id: string, passages: readonly Passage[]): void
  stop(): void
}

/** Some voices break off longer sentences. */
const MAX_CHARACTERS = 180

/** Creates a speaker. It reads one sentence after the other, each in a voice of its own language. `rate` returns the speed,
 * where 1 is normal. */
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
      // A sentence that was stopped also ends, but the next one must not follow.
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
    waiting.push(...passages.flatMap(splitSentences).map(passage => ({ id, passage })))
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

/** Chooses a voice for a language, or null. Only voices on the device itself count: others send the text to somebody else's
 * computer (E6). Prefers a British voice, then one for the plain language, since a Persian voice may also be one for Latin
 * letters. */
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

/** Splits a passage into sentences, and long sentences at spaces. */
export function splitSentences({ text, language }: Passage): Passage[] {
  return text
    .replace(/([.!?।۔؟])\s+/gu, '$1\n')
    .split('\n')
    .flatMap(
      sentence => sentence.trim().match(new RegExp(`.{1,${MAX_CHARACTERS}}(?=\\s|$)|\\S+`, 'gu')) ?? [],
    )
    .map(part => ({ text: part.trim(), language }))
    .filter(passage => passage.text !== '')
}
