import { beforeEach, expect, test } from 'vitest'
import { createSpeaker, type Speech, splitSentences, type Voice, voiceFor } from './speaker.ts'

const voice = (lang: string, localService = true): Voice => ({ lang, localService, default: false })

/** A device that says what it is given, and ends when it is told. */
function device(voices: Voice[]) {
  const said: { text: string; lang: string; rate: number; done: (failed: boolean) => void }[] = []
  let hear = () => {}
  let cancelled = 0
  const speech: Speech = {
    voices: () => [...voices],
    onVoices: listener => {
      hear = listener
    },
    say: (text, { lang }, rate, done) => said.push({ text, lang, rate, done }),
    cancel: () => {
      cancelled += 1
    },
  }
  return {
    speech,
    said,
    texts: () => said.map(({ text }) => text),
    end: (failed = false) => said.at(-1)?.done(failed),
    late(...more: Voice[]) {
      voices.push(...more)
      hear()
    },
    cancelled: () => cancelled,
  }
}

let phone: ReturnType<typeof device>
beforeEach(() => {
  phone = device([voice('en-US'), voice('en-GB'), voice('cy-GB')])
})

test('each passage is read in a voice of its own language, one after the other', () => {
  const speaker = createSpeaker(phone.speech, () => 1)
  speaker.read('a', [
    { text: 'Good morning.', language: 'en' },
    { text: 'Bore da.', language: 'cy' },
  ])
  expect([speaker.reading.value, phone.texts()]).toEqual(['a', ['Good morning.']])
  phone.end()
  expect(phone.said.map(({ lang }) => lang)).toEqual(['en-GB', 'cy-GB'])
  phone.end()
  expect([speaker.reading.value, speaker.trouble.value]).toEqual([null, null])
})

test('what has no voice here is passed over and said to have none, and the rest is read', () => {
  const speaker = createSpeaker(phone.speech, () => 1)
  speaker.read('a', [
    { text: 'Dzień dobry.', language: 'pl' },
    { text: 'Hello.', language: 'en' },
  ])
  expect(phone.texts()).toEqual(['Hello.'])
  expect(speaker.trouble.value).toEqual({ voiceless: 'pl' })
})

test('a device without any voice is never said to read', () => {
  const speaker = createSpeaker(device([]).speech, () => 1)
  speaker.read('a', [{ text: 'Hello.', language: 'en' }])
  expect([speaker.reading.value, speaker.canRead('en'), speaker.trouble.value]).toEqual([
    null,
    false,
    { voiceless: 'en' },
  ])
})

test('voices that come late are found', () => {
  const slow = device([])
  const speaker = createSpeaker(slow.speech, () => 1)
  expect(speaker.canRead('en')).toBe(false)
  slow.late(voice('en_GB'))
  expect(speaker.canRead('en')).toBe(true)
})

test('stopping is silence: what was waiting is not read, also when the device says late that it ended', () => {
  const speaker = createSpeaker(phone.speech, () => 1)
  speaker.read('a', [{ text: 'One. Two.', language: 'en' }])
  const before = phone.cancelled()
  speaker.stop()
  phone.end()
  expect([phone.texts(), phone.cancelled(), speaker.reading.value]).toEqual([['One.'], before + 1, null])
})

test('something else takes the place of what is read; news waits its turn', () => {
  const speaker = createSpeaker(phone.speech, () => 1)
  speaker.read('a', [{ text: 'One. Two.', language: 'en' }])
  speaker.read('b', [{ text: 'Three.', language: 'en' }])
  speaker.add('news', [{ text: 'Four.', language: 'en' }])
  expect([phone.texts(), speaker.reading.value]).toEqual([['One.', 'Three.'], 'b'])
  phone.end()
  expect([phone.texts().at(-1), speaker.reading.value]).toEqual(['Four.', 'news'])
})

test('a voice that breaks off is told of, and tried again when asked', () => {
  const speaker = createSpeaker(phone.speech, () => 1)
  speaker.read('a', [{ text: 'One. Two.', language: 'en' }])
  phone.end(true)
  expect([speaker.reading.value, speaker.trouble.value]).toEqual([null, 'failed'])
  speaker.read('a', [{ text: 'One.', language: 'en' }])
  expect([speaker.reading.value, speaker.trouble.value]).toEqual(['a', null])
})

test('the speed is asked for at each sentence', () => {
  let rate = 1
  const speaker = createSpeaker(phone.speech, () => rate)
  speaker.read('a', [{ text: 'One. Two.', language: 'en' }])
  rate = 0.75
  phone.end()
  expect(phone.said.map(one => one.rate)).toEqual([1, 0.75])
})

test('a voice that speaks on somebody else’s computer is not used', () => {
  expect(voiceFor([voice('en-GB', false)], 'en')).toBeNull()
  expect(voiceFor([voice('en-GB', false), voice('en-US')], 'en')?.lang).toBe('en-US')
  expect(voiceFor([voice('en-US'), voice('en_GB')], 'en')?.lang).toBe('en_GB')
  expect(voiceFor([voice('eng')], 'en')).toBeNull()
  expect(voiceFor([voice('fa-LATN'), voice('fa')], 'fa')?.lang, 'not the one for Latin letters').toBe('fa')
  expect(voiceFor([voice('pt-BR'), voice('pt')], 'pt')?.lang).toBe('pt')
})

test('a text is read in sentences, and a sentence too long for a voice in parts between words', () => {
  const texts = (text: string) => splitSentences({ text, language: 'en' }).map(passage => passage.text)
  expect(texts('We open at 10.15am. Really? Yes\nGood')).toEqual([
    'We open at 10.15am.',
    'Really?',
    'Yes',
    'Good',
  ])
  const long = texts(`${'word '.repeat(100)}end`)
  expect(long.every(part => part.length <= 180)).toBe(true)
  expect(long.join(' ')).toBe(`${'word '.repeat(100)}end`)
  expect(texts('سلام۔ کیا حال ہے؟')).toEqual(['سلام۔', 'کیا حال ہے؟'])
  expect(texts('   ')).toEqual([])
})
