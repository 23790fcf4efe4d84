import * as engine from 'engine.io-parser'
import * as socket from 'socket.io-parser'
import { expect, test } from 'vitest'
import * as smallEngine from './engine-packets.ts'
import { Decoder, Encoder, type Packet } from './socket-packets.ts'

const WORDS = { text: 'Bore da, 你好, سلام ✉️ \x1e "12,/x"', empty: null }

const PACKETS: readonly Packet[] = [
  { type: 0, nsp: '/resident', data: { token: 'secret' } },
  { type: 0, nsp: '/resident' },
  { type: 1, nsp: '/resident' },
  { type: 2, nsp: '/resident', data: ['events', [WORDS]] },
  { type: 2, nsp: '/', data: ['12', 3] },
  { type: 2, nsp: '/resident', id: 0, data: ['command', WORDS] },
  { type: 3, nsp: '/resident', id: 120, data: [{ ok: true }] },
  { type: 3, nsp: '/', id: 7, data: [] },
  { type: 4, nsp: '/resident', data: { message: 'no', data: { refusal: { name: 'not_allowed' } } } },
]

const encoded = (packet: Packet) => new socket.Encoder().encode(packet as socket.Packet)[0] as string

const decoded = (decoder: Pick<Decoder, 'add' | 'on'>, text: string) => {
  let heard: Packet | undefined
  decoder.on('decoded', packet => {
    heard = packet
  })
  decoder.add(text)
  return heard
}

test.each(PACKETS)('a packet of Socket.IO is written and read as the library does: %j', packet => {
  const text = encoded(packet)
  expect(new Encoder().encode(packet)).toEqual([text])
  expect(decoded(new Decoder(), text)).toEqual(decoded(new socket.Decoder() as unknown as Decoder, text))
})

test.each(['', 'x', '9/resident,', '2/resident,["events"', '51-/resident,["file",{}]'])(
  'what is no packet of text is refused: %j',
  text => expect(() => new Decoder().add(text)).toThrow(),
)

const ENGINE_PACKETS = [
  { type: 'open', data: '{"sid":"a"}' },
  { type: 'ping' },
  { type: 'pong', data: 'probe' },
  { type: 'message', data: encoded(PACKETS[3] as Packet).replace('\\u001e', '') },
  { type: 'upgrade' },
  { type: 'close' },
] as const

test.each(ENGINE_PACKETS)('a packet of Engine.IO is written and read as the library does: %j', packet => {
  const written = (encode: typeof smallEngine.encodePacket) => {
    let text = ''
    encode(packet, true, made => {
      text = made
    })
    return text
  }
  const text = written(smallEngine.encodePacket)
  expect(text).toBe(written(engine.encodePacket as typeof smallEngine.encodePacket))
  const { type, data } = engine.decodePacket(text)
  expect(smallEngine.decodePacket(text)).toEqual({ type, data: data ?? '' })
})

test('several packets go in one answer of polling as the library writes them', () => {
  let theirs = ''
  let ours = ''
  engine.encodePayload([...ENGINE_PACKETS], text => {
    theirs = text
  })
  smallEngine.encodePayload(ENGINE_PACKETS, text => {
    ours = text
  })
  expect(ours).toBe(theirs)
  expect(smallEngine.decodePayload(theirs).map(({ type }) => type)).toEqual(
    engine.decodePayload(theirs).map(({ type }) => type),
  )
})

test('what is no packet of Engine.IO is an error, as the library says', () => {
  for (const text of ['', '7', 'x1'])
    expect(smallEngine.decodePacket(text)).toEqual(engine.decodePacket(text))
})
