import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Packages that the build replaces with a module of this folder, which does only what the widget needs. */
const PACKAGES: Readonly<Record<string, string>> = {
  '@preact/signals': 'signals.ts',
  'engine.io-parser': 'engine-packets.ts',
  'socket.io-parser': 'socket-packets.ts',
}

/** Files that the build replaces: parts of Socket.IO and Vite that the widget never or seldom uses. Our wire is JSON over
 * WebSocket or polling, the address is complete, and no chunk has a style sheet to wait for. */
const FILES: readonly (readonly [end: string, replacement: string])[] = [
  ['/engine.io-client/build/esm/transports/webtransport.js', 'export class WT {}'],
  [
    '/engine.io-client/build/esm/transports/index.js',
    "import { WS } from './websocket.js'; export const transports = { websocket: WS }",
  ],
  [
    '/engine.io-client/build/esm/index.js',
    `export { Socket } from './socket.js'; export { transports } from './transports/index.js'
     export { installTimerFunctions } from './util.js'; export { parse } from './contrib/parseuri.js'
     export { nextTick } from './globals.js'
     export const Fetch = null, NodeXHR = null, XHR = null, NodeWebSocket = null, WebSocket = null, WebTransport = null`,
  ],
  [
    '/engine.io-client/build/esm/contrib/parseuri.js',
    `export function parse(address) {
       const { protocol, hostname, port } = new URL(address)
       return { protocol: protocol.slice(0, -1), host: hostname.replace(/[[\\]]/g, ''), port }
     }`,
  ],
  [
    '/engine.io-client/build/esm/contrib/parseqs.js',
    'export const encode = query => String(new URLSearchParams(query)); export const decode = encode',
  ],
  [
    '/engine.io-client/build/esm/globals.js',
    `export const nextTick = act => Promise.resolve().then(act); export const globalThisShim = globalThis
     export const defaultBinaryType = 'arraybuffer'; export const createCookieJar = () => {}`,
  ],
  [
    '/socket.io-client/build/esm/url.js',
    'export const url = address => ({ source: address, path: new URL(address).pathname })',
  ],
  ['vite/preload-helper.js', 'export const __vitePreload = load => load()'],
]

/** Methods that nothing calls. A minifier cannot know that. */
const METHODS: readonly (readonly [end: string, names: string])[] = [
  [
    '/socket.io-client/build/esm/socket.js',
    `disconnected send close compress _addToQueue onAny prependAny offAny listenersAny
     onAnyOutgoing prependAnyOutgoing offAnyOutgoing listenersAnyOutgoing`,
  ],
  ['/socket.io-client/build/esm/manager.js', 'connect disconnect'],
  ['/engine.io-client/build/esm/socket.js', 'send'],
]

/** Leaves out code that the widget never runs. The build fails if a listed method no longer exists. */
export const leaveOut: Plugin = {
  name: 'leave-out-unused',
  enforce: 'pre',
  resolveId: source => {
    const replacement = PACKAGES[source]
    return replacement ? join(import.meta.dirname, replacement) : null
  },
  load: id => FILES.find(([end]) => id.endsWith(end))?.[1],
  transform(code, id) {
    const unused = METHODS.find(([end]) => id.endsWith(end))?.[1].split(/\s+/)
    if (!unused) return null
    const found = this.parse(code).body.flatMap(statement => {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      if (declared?.type !== 'ClassDeclaration') return []
      return declared.body.body.filter(
        member =>
          member.type === 'MethodDefinition' &&
          member.key.type === 'Identifier' &&
          unused.includes(member.key.name),
      )
    })
    if (found.length !== unused.length) throw new Error(`${id}: not all of ${unused.join(', ')}`)
    return found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code)
  },
}

/** Puts polling into a chunk of its own, for networks that block WebSockets. */
export const splitPolling: Plugin = {
  name: 'polling-apart',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source !== 'engine.io-client' || !importer?.endsWith('/widget/chat/polling.ts')) return null
    const found = await this.resolve(source, importer, { skipSelf: true })
    return found && `${found.id}?polling`
  },
  load: id =>
    id.endsWith('/engine.io-client/build/esm/index.js?polling')
      ? "export { transports } from './transports/index.js'; export { XHR } from './transports/polling-xhr.js'"
      : null,
}
