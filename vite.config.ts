import { defineConfig, type UserConfig } from 'vite'

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

const builds: Record<string, UserConfig> = {
  loader: {
    build: {
      outDir: 'dist/loader',
      lib: { entry: 'widget/loader.ts', formats: ['iife'], name: 'doorstep', fileName: () => 'widget.js' },
    },
  },
  panel: {
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
