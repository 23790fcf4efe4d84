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

/** What Socket.IO and Vite bring along and the widget never uses: our wire is JSON over WebSocket or polling, and no chunk
 * has a style sheet to wait for. A resident's phone need not fetch it. */
const UNUSED: readonly (readonly [end: string, instead: string])[] = [
  ['/engine.io-client/build/esm/transports/webtransport.js', 'export class WT {}'],
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

const builds: Record<string, UserConfig> = {
  loader: {
    build: {
      outDir: 'dist/loader',
      lib: { entry: 'widget/loader.ts', formats: ['iife'], name: 'doorstep', fileName: () => 'widget.js' },
    },
  },
  panel: {
    plugins: [leaveOut],
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
