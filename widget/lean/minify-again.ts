import { type CompressOptions, minify } from 'terser'
import type { Plugin } from 'vite'

/** Reading a signal's `value` subscribes to it, so a read whose result is not used must stay: no `pure_getters`. */
const COMPRESS: CompressOptions = {
  passes: 3,
  unsafe_arrows: true,
  pure_getters: false,
  keep_fargs: false,
}

/** Minifies the code that a phone fetches once more: Terser still finds 1 to 2 % after Vite. */
export const minifyAgain: Plugin = {
  name: 'minify-again',
  // Browsers keep a file of this name for a year, so other options must make another name.
  augmentChunkHash: () => JSON.stringify(COMPRESS),
  async generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      const { code } = await minify(chunk.code, {
        module: format === 'es',
        ecma: 2020,
        compress: { ...COMPRESS },
      })
      chunk.code = code ?? chunk.code
    }
  },
}
