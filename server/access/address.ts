import type { IncomingMessage } from 'node:http'

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
