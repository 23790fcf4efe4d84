import { defineConfig, type Plugin, type UserConfig } from 'vite'

/**
 * Three builds, because nothing may be shared between them but source:
 * `--mode loader`: the one classic script that a host page embeds, everything in one file;
 * `--mode panel`: the widget's panel, with the live chat as a chunk of its own, fetched when a chat begins;
 * `--mode staff`: the staff page, served under /staff/.
 */
export default defineConfig(({ mode }) => {
  const config = builds[mode]
  if (!config) throw new Error(`vite: --mode ${mode}: expected one of ${Object.keys(builds).join(', ')}`)
  const build = { target: 'es2022', modulePreload: false, emptyOutDir: true, ...config.build }
  return { publicDir: false, ...config, build }
})

/** What Socket.IO and Vite bring along and the widget never uses, or seldom: our wire is JSON over WebSocket or polling, and no chunk
 * has a style sheet to wait for. A resident's phone need not fetch it. */
const UNUSED: readonly (readonly [end: string, instead: string])[] = [
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
    '/socket.io-parser/build/esm/is-binary.js',
    'export const isBinary = () => false; export const hasBinary = () => false',
  ],
  [
    '/socket.io-parser/build/esm/binary.js',
    'export const deconstructPacket = packet => ({ packet, buffers: [] }); export const reconstructPacket = packet => packet',
  ],
  ['vite/preload-helper.js', 'export const __vitePreload = load => load()'],
]

const leaveOut: Plugin = {
  name: 'leave-out-unused',
  enforce: 'pre',
  load: id => UNUSED.find(([end]) => id.endsWith(end))?.[1],
}

/** Polling is a chunk of its own, for those whose network lets no WebSocket through. */
const pollingApart: Plugin = {
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

const builds: Record<string, UserConfig> = {
  loader: {
    build: {
      outDir: 'dist/loader',
      lib: { entry: 'widget/loader.ts', formats: ['iife'], name: 'doorstep', fileName: () => 'widget.js' },
    },
  },
  panel: {
    plugins: [leaveOut, pollingApart],
    build: {
      outDir: 'dist/panel',
      manifest: 'manifest.json',
      rolldownOptions: { input: { panel: 'widget/panel.tsx' }, preserveEntrySignatures: 'allow-extension' },
    },
  },
  staff: {
    root: 'staff',
    base: '/staff/',
    build: { outDir: '../dist/staff' },
  },
}
