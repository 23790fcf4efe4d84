import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/browser.ts'

const MATRIX = 'matrix*.e2e.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { locale: 'en-GB', timezoneId: 'Europe/London', trace: 'retain-on-failure', launchOptions },
  projects: [
    { name: 'desktop', testIgnore: MATRIX, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      // Every kind is gone through once; forms and pages on a phone have tests of their own.
      testIgnore: [MATRIX, 'every-kind.e2e.ts'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    // Its states have windows of their own; a trace of hundreds of them would take longer than they do.
    { name: 'matrix', testMatch: MATRIX, use: { viewport: { width: 1280, height: 900 }, trace: 'off' } },
  ],
})
