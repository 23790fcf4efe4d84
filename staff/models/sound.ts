import { type ReadonlySignal, signal } from '@preact/signals'

export type Tune = 'new' | 'soon' | 'message'

export type Sound = {
  /** A browser lets a page sound only after somebody has pressed something on it (chatwoot#703). */
  readonly ready: ReadonlySignal<boolean>
  /** Call it in answer to a press. Never rejects. */
  unlock(): Promise<void>
  play(tune: Tune): void
  close(): void
}

/** Hertz, one after another; short and low enough to live with all day. */
const TUNES: Readonly<Record<Tune, readonly number[]>> = {
  new: [523.25, 659.25],
  soon: [587.33, 493.88, 587.33],
  message: [440],
}
const STEP = 0.16
const RING = 0.5
const LOUD = 0.16

/** Tunes made in code: soft sine tones with a little of the octave above, which fade by themselves. */
export function createSound(open: () => AudioContext): Sound {
  const ready = signal(false)
  let context: AudioContext | null = null

  function tone(at: AudioContext, pitch: number, start: number, loud: number) {
    const oscillator = at.createOscillator()
    const gain = at.createGain()
    oscillator.frequency.value = pitch
    gain.gain.setValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(loud, start + 0.015)
    gain.gain.exponentialRampToValueAtTime(0.0001, start + RING)
    oscillator.connect(gain).connect(at.destination)
    oscillator.start(start)
    oscillator.stop(start + RING)
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
      for (const [index, pitch] of TUNES[tune].entries()) {
        const start = context.currentTime + index * STEP
        tone(context, pitch, start, LOUD)
        tone(context, pitch * 2, start, LOUD / 5)
      }
    },
    close() {
      void context?.close().catch(() => {})
    },
  }
}
