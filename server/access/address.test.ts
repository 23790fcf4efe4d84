import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf, networkOf } from './address.ts'

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

test.each([
  ['203.0.113.7:52344', '203.0.113.7'],
  ['203.0.113.7', '203.0.113.7'],
  ['[2001:db8::1]:52344', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['"[2001:db8::1]:52344"', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['unknown', 'unknown'],
])('a proxy that writes %s names the address %s, whatever the port', (entry, address) => {
  expect(addressOf(request(entry), 1)).toBe(address)
  expect(addressOf(request(`6.6.6.6:1, ${entry}`), 1)).toBe(address)
})

test('the addresses of one IPv6 network are one, and those of its neighbour are not', () => {
  const ours = [
    '2001:db8:1:2::1',
    '2001:DB8:1:2:ffff:0:0:9',
    '2001:0db8:0001:0002:a:b:c:d',
    '2001:db8:1:2::%eth0',
  ]
  expect(new Set(ours.map(networkOf))).toEqual(new Set(['2001:db8:1:2::/64']))
  expect(networkOf('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('2001:db8::5:6:7:8:9')).toBe('2001:db8:0:5::/64')
})

test('an IPv4 address is itself, however it is written, and so is what is none', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('unknown')).toBe('unknown')
})
