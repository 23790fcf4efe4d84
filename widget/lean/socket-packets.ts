import { Emitter } from '@socket.io/component-emitter'

/** Replaces `socket.io-parser` for text only, since our wire carries nothing else. The tests compare it with the library. */
export type Packet = {
  readonly type: number
  readonly nsp: string
  readonly id?: number | undefined
  readonly data?: unknown
}

export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 }
export const protocol = 5

type DecoderEvents = { decoded: (packet: Packet) => void }

const SHAPE = /^([0-4])(?:(\/[^,]*),?)?(\d*)(.*)$/s

export class Encoder {
  encode({ type, nsp, id, data }: Packet): string[] {
    const space = nsp === '/' ? '' : `${nsp},`
    return [type + space + (id ?? '') + (data == null ? '' : JSON.stringify(data))]
  }
}

export class Decoder extends Emitter<DecoderEvents, DecoderEvents> {
  /** Decodes a text. Throws if it is no packet; the manager then closes the line and opens it again. */
  add(text: string): void {
    const found = SHAPE.exec(text)
    if (!found) throw new Error(text)
    const [, type, nsp = '/', id, data] = found
    this.emit('decoded', {
      type: Number(type),
      nsp,
      ...(id && { id: Number(id) }),
      ...(data && { data: JSON.parse(data) }),
    })
  }
  destroy(): void {}
}
