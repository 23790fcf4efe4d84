import { get } from 'node:http'
import { chromium, type Page } from '@playwright/test'
import { launchOptions } from '../e2e/browser.ts'
import { startDemonstration } from '../e2e/serving/own-process.ts'

/** Measures in a real browser what a resident's phone fetches, and compares it with the product's limits. */
const KB_BYTES = 1024
const LIMITS = [
  { name: 'before anybody opens it', bytes: 2.3 * KB_BYTES, requests: 1 },
  { name: 'until a form can be filled in', bytes: 34 * KB_BYTES, requests: 5 },
  { name: 'until a chat can be typed', bytes: 47 * KB_BYTES, requests: 4 },
] as const

const demonstration = await startDemonstration('2026-11-26T10:15:00Z')
const browser = await chromium.launch(launchOptions)
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  const fetched = noteRequests(page, demonstration.url)
  await page.addInitScript(noteShifts)
  await page.goto(`${demonstration.sites}/mha/`)
  const launcher = page.getByRole('button', { name: 'Chat with us' })
  await launcher.waitFor()
  const fetchedByStage = [[...fetched]]
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift)

  await launcher.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Chat with us' }).click()
  fetchedByStage.push(await fetchUntilForm(demonstration.sites, demonstration.url))
  await page.getByRole('button', { name: 'Start chat' }).click()
  await page.getByRole('textbox', { name: 'Your message' }).waitFor()
  fetchedByStage.push([...fetched])

  let failed = 0
  for (const [index, { name, bytes: maxBytes, requests }] of LIMITS.entries()) {
    const urls = fetchedByStage[index] ?? []
    const sizes = await Promise.all(urls.map(measureBytes))
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    const within = bytes <= maxBytes && urls.length <= requests
    if (!within) failed += 1
    process.stdout.write(
      `${within ? 'within' : 'OVER  '}  ${name.padEnd(30)} ${formatKb(bytes)} of ${formatKb(maxBytes)} gzip, ${urls.length} of ${requests} requests\n`,
    )
    if (index === LIMITS.length - 1) {
      for (const [at, url] of urls.entries())
        process.stdout.write(`          ${formatKb(sizes[at] ?? 0)}  ${new URL(url).pathname}\n`)
    }
  }
  process.stdout.write(`${shift === 0 ? 'within' : 'OVER  '}  layout shift before it is opened: ${shift}\n`)
  if (shift !== 0) failed += 1
  process.exitCode = failed === 0 ? 0 : 1
} finally {
  await browser.close()
  await demonstration.close()
}

/** Opens the message form as another visitor, who has fetched nothing yet. Returns the URLs fetched. */
async function fetchUntilForm(sites: string, origin: string): Promise<string[]> {
  const visitor = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  const page = await visitor.newPage()
  const fetched = noteRequests(page, origin)
  await page.goto(`${sites}/mha/`)
  await page.getByRole('button', { name: 'Chat with us' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave a message' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).waitFor()
  return [...fetched]
}

/** Collects the URLs that the page fetches from our origin, each once. Requests that send something and the live connection
 * do not count. */
function noteRequests(page: Page, origin: string): string[] {
  const urls: string[] = []
  page.on('request', request => {
    const url = request.url()
    const counts = request.method() === 'GET' && url.startsWith(origin) && !url.includes('/socket.io/')
    if (counts && !urls.includes(url)) urls.push(url)
  })
  return urls
}

/** Runs in the page: adds up its layout shifts. */
function noteShifts(): void {
  const seen = window as unknown as { shift: number }
  seen.shift = 0
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** The bytes of the body as it crosses the wire, in gzip. */
function measureBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, response => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => resolve(bytes))
    }).once('error', reject)
  })
}

function formatKb(bytes: number): string {
  return `${(bytes / KB_BYTES).toFixed(2)} KB`.padStart(9)
}
