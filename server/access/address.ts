import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/** What one household or office has: a whole IPv6 network of 64 bits, in which every device has as many addresses as it
 * likes; of IPv4 the address itself. What is no address stands for itself. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const groups = before.split(':').filter(Boolean)
  // Of what `::` leaves out, all that comes before the 64th bit is zero, unless the rest reaches that far.
  const rest = (after ?? '').split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0')
  const whole = after === undefined ? groups : [...groups, ...zeros, ...rest]
  return `${whole
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/**
 * The address a request came from. Only as many entries of X-Forwarded-For are believed as there are proxies of
 * ours (`DOORSTEP_PROXIES`), counted from the right: the rest is whatever a client chose to write.
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const forwarded = request.headers['x-forwarded-for']
  const chain = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
  const believed = proxies > 0 ? chain.at(-proxies) : undefined
  return believed ?? request.socket.remoteAddress ?? 'unknown'
}
