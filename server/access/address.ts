import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'

/** Bits of an IPv6 address that one household or office shares. */
const NETWORK_BITS = 64
const GROUP_BITS = 16

/**
 * The network that a limit counts as one client: of IPv6 the /64, in which every device picks as many addresses as it
 * likes; of IPv4 the address itself. Text that is no address stands for itself.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.toString()
  const groups = parsed.parts.slice(0, NETWORK_BITS / GROUP_BITS).map(group => group.toString(16))
  return `${groups.join(':')}::/${NETWORK_BITS}`
}

/**
 * The address that a request came from. Only as many entries of X-Forwarded-For count as there are proxies of ours
 * (`DOORSTEP_PROXIES`), from the right: a client may have written the others.
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
