import type { Speech, Voice } from './speaker.ts'

const SILENT: Speech = {
  voices: () => [],
  onVoices() {},
  say: (_text, _voice, _rate, done) => done(true),
  cancel() {},
}

/** Returns the browser's speech. Without it, a speech that has no voices. */
export function browserSpeech(): Speech {
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined
  if (!synthesis) return SILENT
  /** Referenced until it ends: some browsers collect an unreferenced utterance and then never report its end. */
  let speaking: SpeechSynthesisUtterance | null = null
  return {
    voices: () => synthesis.getVoices(),
    onVoices: hear => synthesis.addEventListener?.('voiceschanged', hear),
    say(text, voice: Voice, rate, done) {
      speaking = new SpeechSynthesisUtterance(text)
      speaking.voice = voice as SpeechSynthesisVoice
      speaking.lang = voice.lang
      speaking.rate = rate
      speaking.addEventListener('end', () => done(false))
      speaking.addEventListener('error', () => done(true))
      synthesis.speak(speaking)
    },
    cancel() {
      speaking = null
      synthesis.cancel()
    },
  }
}
