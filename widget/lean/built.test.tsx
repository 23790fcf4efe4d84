import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { waitFor } from '@testing-library/preact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Built from './built-sample.tsx'
import { minifyAgain } from './minify-again.ts'
import { leaveOut } from './plugins.ts'

/** Made beside the repository's own packages, because the built module imports nothing but is loaded as a file. */
const folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.doorstep-built-'))
let built: typeof Built

beforeAll(async () => {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [leaveOut, minifyAgain],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      target: 'es2022',
      lib: {
        entry: join(import.meta.dirname, 'built-sample.tsx'),
        formats: ['es'],
        fileName: () => 'sample.mjs',
      },
    },
  })
  built = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'sample.mjs')).href)
})
afterAll(() => rmSync(folder, { recursive: true }))

function openPage() {
  const place = document.createElement('div')
  document.body.append(place)
  return { place, page: built.draw(place) }
}

test('a component that only reads a signal, as a clock, is drawn again when it changes', async () => {
  const { place, page } = openPage()
  expect(place.textContent).toBe('0 drawn, 1 item: a')
  page.tick()
  await waitFor(() => expect(place.textContent).toBe('1 drawn, 1 item: a'))
  page.close()
})

test('children are drawn again by their own signals, and what has gone no longer is', async () => {
  const { place, page } = openPage()
  page.add('b')
  await waitFor(() => expect(place.textContent).toBe('0 drawn, 2 items: ab'))
  page.rename('a', 'c')
  await waitFor(() => expect(place.textContent).toBe('0 drawn, 2 items: cb'))
  page.remove('a')
  await waitFor(() => expect(place.textContent).toBe('0 drawn, 1 item: b'))
  const drawings = page.drawings()
  page.rename('a', 'd')
  await new Promise(resolve => requestAnimationFrame(resolve))
  expect(page.drawings()).toBe(drawings)
  page.close()
})

test('an effect that only reads a signal runs again when it changes', () => {
  const { page } = openPage()
  expect(page.rings()).toBe(1)
  page.tick()
  expect(page.rings()).toBe(2)
  page.close()
})
