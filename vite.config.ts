import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { gzipAsync } from '@gfx/zopfli'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { minifyAgain } from './widget/lean/minify-again.ts'
import { leaveOut, splitPolling } from './widget/lean/plugins.ts'

/**
 * Three builds, because the three share source but no built files:
 * `--mode loader`: the classic script that a host page embeds, in one file;
 * `--mode panel`: the widget's panel and its parts, each a chunk that is fetched on demand;
 * `--mode staff`: the staff page, served under /staff/.
 */
export default defineConfig(({ mode }) => {
  const config = builds[mode]
  if (!config) throw new Error(`vite: --mode ${mode}: expected one of ${Object.keys(builds).join(', ')}`)
  const build = { target: 'es2022', modulePreload: false, emptyOutDir: true, ...config.build }
  return { publicDir: false, ...config, build }
})

/** Compresses each chunk at build time, because the server could not compress as well for each request. Zopfli's gzip is 4 %
 * smaller than zlib's best; Brotli, for browsers that accept it, is smaller still. */
const compressFiles: Plugin = {
  name: 'compress-files',
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
    plugins: [minifyAgain],
    build: {
      outDir: 'dist/loader',
      lib: { entry: 'widget/loader.ts', formats: ['iife'], name: 'doorstep', fileName: () => 'widget.js' },
    },
  },
  panel: {
    plugins: [leaveOut, splitPolling, minifyAgain, compressFiles],
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
