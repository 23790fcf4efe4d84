import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type { Display } from '../device-record.ts'
import { wordsIn } from '../testing.ts'
import { sian, TestServer } from '../testing-server.ts'
import { readNewMessages } from './read-new-messages.ts'
import { createSpeaker, type Speech } from './speaker.ts'

/** A chat in which an adviser has already written once, and a device that says everything at once. */
function chat(display: Display) {
  const server = new TestServer()
  server.begin()
  server.act({ type: 'take', adviser: sian })
  const said: string[] = []
  const speech: Speech = {
    voices: () => ['en-GB', 'cy-GB'].map(lang => ({ lang, localService: true, default: false })),
    onVoices() {},
    say(text, { lang }, _rate, done) {
      said.push(`${lang} ${text}`)
      done(false)
    },
    cancel() {},
  }
  const conversation = signal(replay(server.events))
  const shown = signal(true)
  const write = (text: string, language: string) => {
    server.act({ type: 'reply', adviser: sian, text, language, promise: null })
    conversation.value = replay(server.events)
  }
  write('Said before.', 'en')
  readNewMessages(
    {
      chat: signal({ model: { conversation } }),
      sent: { open: signal(null) },
      display: { chosen: signal(display) },
      shown,
      words: signal(wordsIn('en')),
    },
    createSpeaker(speech, () => 1),
  )
  return { said, shown, write }
}

test('new messages are read in their own language where it was asked for, and what was there before is not', () => {
  const { said, write } = chat({ news: 'news' })
  expect(said).toEqual([])
  write('Bore da.', 'cy')
  expect(said).toEqual(['en-GB New message from Siân Morgan:', 'cy-GB Bore da.'])
})

test('nothing is read unless it was asked for, nor while the panel is hidden', () => {
  const { said, write } = chat({})
  write('Hello.', 'en')
  expect(said).toEqual([])
  const hidden = chat({ news: 'news' })
  hidden.shown.value = false
  hidden.write('Hello.', 'en')
  expect(hidden.said).toEqual([])
})
