/** Replaces `engine.io-parser` for text only, since our wire carries nothing else. The tests compare it with the library. */
type Packet = { readonly type: string; readonly data?: string }

const TYPES = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop']
const SEPARATOR = '\x1e'

export const protocol = 4

const encode = ({ type, data = '' }: Packet): string => TYPES.indexOf(type) + data

export const encodePacket = (packet: Packet, _binary: boolean, done: (text: string) => void): void =>
  done(encode(packet))

export function decodePacket(text: string): Packet {
  const type = TYPES[text[0] as unknown as number]
  return type ? { type, data: text.slice(1) } : { type: 'error', data: 'parser error' }
}

export const encodePayload = (packets: readonly Packet[], done: (text: string) => void): void =>
  done(packets.map(encode).join(SEPARATOR))

export const decodePayload = (text: string): Packet[] => text.split(SEPARATOR).map(decodePacket)
