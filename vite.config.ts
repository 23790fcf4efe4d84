import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { gzipAsync } from '@gfx/zopfli'
import { minify } from 'terser'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { leaveOut, splitPolling } from './widget/lean/plugins.ts'

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

/** What a phone fetches is made as small as it gets: Terser still finds 1 to 2 % in what Vite has made small. */
const smaller: Plugin = {
  name: 'smaller',
  async generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      const compress = { passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false }
      const { code } = await minify(chunk.code, { module: format === 'es', ecma: 2020, compress })
      chunk.code = code ?? chunk.code
    }
  },
}

/** Lies ready beside each chunk, made once: the server need not squeeze it for every phone, and could not squeeze it so
 * far. Zopfli's gzip is 4 % smaller than zlib's best; Brotli, for who takes it, is smaller again. */
const compressed: Plugin = {
  name: 'compressed',
  async writeBundle({ dir = '' }, bundle) {
    for (const { type, fileName } of Object.values(bundle)) {
      if (type !== 'chunk') continue
      const file = join(dir, fileName)
      const code = await readFile(file)
      await writeFile(`${file}.gz`, await gzipAsync(code, {}))
      await writeFile(`${file}.br`, brotliCompressSync(code))
    }
  },
}

const builds: Record<string, UserConfig> = {
  loader: {
    plugins: [smaller],
    build: {
      outDir: 'dist/loader',
      lib: { entry: 'widget/loader.ts', formats: ['iife'], name: 'doorstep', fileName: () => 'widget.js' },
    },
  },
  panel: {
    plugins: [leaveOut, splitPolling, smaller, compressed],
    build: {
      outDir: 'dist/panel',
      manifest: 'manifest.json',
      rolldownOptions: {
        input: { panel: 'widget/panel.tsx' },
        preserveEntrySignatures: 'allow-extension',
        checks: { pluginTimings: false },
      },
    },
  },
  staff: {
    root: 'staff',
    base: '/staff/',
    build: { outDir: '../dist/staff' },
  },
}
