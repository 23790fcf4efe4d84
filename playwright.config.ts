import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/browser.ts'

const MATRIX = 'matrix*.e2e.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  globalSetup: './e2e/serving/set-up.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Long enough for a machine that has much else to do: what passes waits for nothing.
  timeout: 420_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace of every test takes a third of its time; `playwright test --trace on` makes one of what has failed.
    screenshot: 'only-on-failure',
    launchOptions,
  },
  projects: [
    // What does not depend on the window, a file or a test with a tag, is gone through in one of the two.
    {
      name: 'desktop',
      testIgnore: [MATRIX, 'without-script.e2e.ts'],
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      grepInvert: /@one-window/,
      testIgnore: [
        MATRIX,
        'every-kind.e2e.ts',
        'translation.e2e.ts',
        'accessibility-tree.e2e.ts',
        'email.e2e.ts',
        'session.e2e.ts',
        'focus-in-sight.e2e.ts',
      ],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    // Its states have windows of their own.
    { name: 'matrix', testMatch: MATRIX, use: { viewport: { width: 1280, height: 900 } } },
  ],
})
