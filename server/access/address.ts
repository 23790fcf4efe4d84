import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

/** Number of leading bits that all IPv6 addresses of one household or office share. */
const NETWORK_BITS = 64
const GROUP_BITS = 16

/**
 * Returns the network that a limit counts as one client. For IPv6 that is the /64, within which a device picks as many
 * addresses as it likes. For IPv4 it is the address itself. Text that is not an address is returned unchanged.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.toString()
  const groups = parsed.parts.slice(0, NETWORK_BITS / GROUP_BITS).map(group => group.toString(16))
  return `${groups.join(':')}::/${NETWORK_BITS}`
}

/**
 * Returns the address that a request came from. It trusts as many entries of X-Forwarded-For, from the right, as we have
 * proxies (`DOORSTEP_PROXIES`): a client may have written the others.
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const forwarded = request.headers['x-forwarded-for']
  const chain = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
  const trusted = proxies > 0 ? chain.at(-proxies) : undefined
  return (trusted && withoutPort(trusted)) ?? request.socket.remoteAddress ?? 'unknown'
}

/** Some proxies add the port, which is another for each connection: `203.0.113.7:52344`, `[2001:db8::1]:52344`. */
function withoutPort(entry: string): string {
  const [, ipv4, ipv6] = /^(?:([\d.]+):\d+|"?\[([^\]]+)\](?::\d+)?"?)$/.exec(entry) ?? []
  return ipv4 ?? ipv6 ?? entry
}
