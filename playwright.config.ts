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
    // What does not depend on the window is gone through in one of the two.
    {
      name: 'desktop',
      testIgnore: [MATRIX, 'without-script.e2e.ts'],
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
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
    // Its states have windows of their own; a trace of hundreds of them would take longer than they do.
    { name: 'matrix', testMatch: MATRIX, use: { viewport: { width: 1280, height: 900 }, trace: 'off' } },
  ],
})
