import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type Browser, chromium, type Page } from '@playwright/test'
import { Server } from 'socket.io'
import { advisers } from '../demo/cast.ts'
import { launchOptions } from '../e2e/browser.ts'
import { startDemonstration } from '../e2e/serving/own-process.ts'

/**
 * Measures in a real browser how long a message takes from the resident's Enter to the adviser's screen: through Doorstep,
 * which writes it to disk before anybody sees it, and in the same run over a bare Socket.IO relay that stores nothing.
 */
const MESSAGE_COUNT = 40

const browser = await chromium.launch(launchOptions)
try {
  const relay = await measureRelay(browser)
  const doorstep = await measureDoorstep(browser)
  report('bare Socket.IO relay', relay)
  report('Doorstep, durable', doorstep)
  process.stdout.write(`ratio of medians: ${(median(doorstep) / median(relay)).toFixed(2)}\n`)
} finally {
  await browser.close()
}

async function measureDoorstep(browser: Browser): Promise<number[]> {
  const demonstration = await startDemonstration('2026-11-26T10:15:00Z')
  const sian = advisers.find(adviser => adviser.id === 'sian')
  if (!sian) throw new Error('the cast has no Siân')
  const resident = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  const adviser = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  try {
    await resident.goto(`${demonstration.sites}/mha/`)
    await resident.getByRole('button', { name: 'Chat with us' }).click()
    const panel = resident.getByRole('dialog')
    await panel.getByRole('button', { name: 'Chat with us' }).click()
    await panel.getByRole('button', { name: 'Start chat' }).click()
    await adviser.goto(`${demonstration.url}/staff`)
    await adviser.getByLabel('Email address').fill(sian.email)
    await adviser.getByLabel('Password', { exact: true }).fill(sian.password)
    await adviser.getByRole('button', { name: 'Sign in', exact: true }).click()
    await adviser.getByRole('button', { name: 'Neither' }).click()
    await adviser
      .getByRole('link', { name: /No name given/ })
      .first()
      .click()
    await adviser.getByRole('button', { name: 'Take this chat' }).click()
    const composer = panel.getByRole('textbox', { name: 'Your message' })
    return await measureTimes(resident, adviser, async text => {
      await composer.fill(text)
      await composer.press('Enter')
    })
  } finally {
    await resident.context().close()
    await adviser.context().close()
    await demonstration.close()
  }
}

async function measureRelay(browser: Browser): Promise<number[]> {
  const client = readFileSync('node_modules/socket.io-client/dist/socket.io.min.js', 'utf8')
  const html = `<!doctype html><textarea></textarea><ol></ol><script>${client}</script><script>
    const socket = io({ transports: ['websocket'] })
    document.querySelector('textarea').addEventListener('keydown', event => {
      if (event.key === 'Enter') { event.preventDefault(); socket.emit('said', event.target.value) }
    })
    socket.on('said', text => document.querySelector('ol').append(Object.assign(document.createElement('li'), { textContent: text })))
  </script>`
  const http = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  const io = new Server(http)
  io.on('connection', socket => socket.on('said', text => socket.broadcast.emit('said', text)))
  await new Promise<void>(resolve => http.listen(0, () => resolve()))
  const address = http.address()
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`
  const [one, two] = [await browser.newPage(), await browser.newPage()]
  try {
    for (const page of [one, two]) await page.goto(url)
    while (io.sockets.sockets.size < 2) await new Promise(resolve => setImmediate(resolve))
    const box = one.locator('textarea')
    return await measureTimes(one, two, async text => {
      await box.fill(text)
      await box.press('Enter')
    })
  } finally {
    for (const page of [one, two]) await page.close()
    await io.close()
  }
}

/** The milliseconds of each message, from the key press in one page to the text in the other. */
async function measureTimes(from: Page, to: Page, send: (text: string) => Promise<void>): Promise<number[]> {
  await from.evaluate(() => {
    const seen = window as unknown as { pressedAt: number }
    addEventListener(
      'keydown',
      event => {
        if (event.key === 'Enter') seen.pressedAt = performance.timeOrigin + performance.now()
      },
      { capture: true },
    )
  })
  const times: number[] = []
  for (let index = 0; index < MESSAGE_COUNT; index += 1) {
    const text = `message number ${index} of this run`
    const shown = to.evaluate(
      expected =>
        new Promise<number>(resolve => {
          const check = () => {
            if (!document.body.textContent?.includes(expected)) return false
            observer.disconnect()
            resolve(performance.timeOrigin + performance.now())
            return true
          }
          const observer = new MutationObserver(check)
          if (!check())
            observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        }),
      text,
    )
    await send(text)
    const shownAt = await shown
    times.push(shownAt - (await from.evaluate(() => (window as unknown as { pressedAt: number }).pressedAt)))
  }
  return times
}

function report(name: string, times: readonly number[]): void {
  const at = (share: number) => `${(quantile(times, share)).toFixed(1)} ms`.padStart(9)
  process.stdout.write(`${name.padEnd(22)} median ${at(0.5)}  p90 ${at(0.9)}  most ${at(1)}\n`)
}

function median(times: readonly number[]): number {
  return quantile(times, 0.5)
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
