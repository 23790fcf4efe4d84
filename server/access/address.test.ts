import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

const request = (forwarded?: string) =>
  ({
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    socket: { remoteAddress: '10.0.0.1' },
  }) as unknown as IncomingMessage

test('without a proxy of ours the header is not believed', () => {
  expect(addressOf(request('1.2.3.4'), 0)).toBe('10.0.0.1')
})

test('with one proxy only the last entry is believed, whatever the client wrote before it', () => {
  expect(addressOf(request('6.6.6.6, 1.2.3.4'), 1)).toBe('1.2.3.4')
  expect(addressOf(request(), 1)).toBe('10.0.0.1')
})
