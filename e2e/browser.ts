import { existsSync, readFileSync } from 'node:fs'

/** Where `scripts/setup test` noted the browser it found or fetched. */
const NOTE = 'node_modules/.doorstep/browser'
const executablePath = existsSync(NOTE) ? readFileSync(NOTE, 'utf8').trim() : ''

/** How every check starts the browser: quietly, and asking nothing of the network but loopback. */
export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
}
