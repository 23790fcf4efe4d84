import { vi } from 'vitest'

/** The library gives up after a second, and a machine that has much else to do may need more. What passes waits no
 * longer than before. */
const PATIENCE_MS = 60_000

const waitFor = vi.waitFor
vi.waitFor = (callback, options) => {
  const asked = typeof options === 'number' ? { timeout: options } : options
  return waitFor(callback, { timeout: PATIENCE_MS, ...asked })
}
