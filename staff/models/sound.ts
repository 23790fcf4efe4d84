import { type ReadonlySignal, signal } from '@preact/signals'

export type Tune = 'new' | 'soon' | 'message'

export type Sound = {
  /** True once the browser lets the page sound, which takes a press on the page (chatwoot#703). */
  readonly ready: ReadonlySignal<boolean>
  /** Call it in response to a press. Never rejects. */
  unlock(): Promise<void>
  play(tune: Tune): void
  close(): void
}

/** The tones of each tune, one after another. They are short and low, to be bearable all day. */
const TUNES_HZ: Readonly<Record<Tune, readonly number[]>> = {
  new: [523.25, 659.25],
  soon: [587.33, 493.88, 587.33],
  message: [440],
}
const STEP_SECONDS = 0.16
const RING_SECONDS = 0.5
/** Of 1, the loudest. */
const VOLUME = 0.16

/** Plays tunes made of soft sine tones that fade out, with a little of the octave above. */
export function createSound(open: () => AudioContext): Sound {
  const ready = signal(false)
  let context: AudioContext | null = null

  function tone(at: AudioContext, pitch: number, start: number, volume: number) {
    const oscillator = at.createOscillator()
    const gain = at.createGain()
    oscillator.frequency.value = pitch
    gain.gain.setValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(volume, start + 0.015)
    gain.gain.exponentialRampToValueAtTime(0.0001, start + RING_SECONDS)
    oscillator.connect(gain).connect(at.destination)
    oscillator.start(start)
    oscillator.stop(start + RING_SECONDS)
  }

  return {
    ready,
    async unlock() {
      try {
        context ??= open()
        if (context.state !== 'running') await context.resume()
        ready.value = context.state === 'running'
      } catch {
        ready.value = false
      }
    },
    play(tune) {
      if (context?.state !== 'running') return
      for (const [index, pitch] of TUNES_HZ[tune].entries()) {
        const start = context.currentTime + index * STEP_SECONDS
        tone(context, pitch, start, VOLUME)
        tone(context, pitch * 2, start, VOLUME / 5)
      }
    },
    close() {
      void context?.close().catch(() => {})
    },
  }
}
