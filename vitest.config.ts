import { defineConfig } from 'vitest/config'

/** Long enough for a machine that has much else to do: what passes waits no longer for it. */
const patient = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
  setupFiles: ['vitest.setup.ts'],
}

/** Three projects: code that needs no page, views in a page, and what runs against real databases and sockets. */
export default defineConfig({
  test: {
    // Of two processors the default leaves one idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'parts',
          ...patient,
          setupFiles: [...patient.setupFiles, 'shared/client/learn-welsh.ts'],
          include: [
            'shared/**/*.test.ts',
            'widget/**/*.test.ts',
            'staff/**/*.test.ts',
            'demo/**/*.test.ts',
            'scripts/**/*.test.ts',
            'e2e/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'views',
          ...patient,
          environment: 'happy-dom',
          setupFiles: [
            ...patient.setupFiles,
            'shared/client/learn-welsh.ts',
            'shared/client/testing-page.ts',
          ],
          // The files share one page, which each leaves empty: a page for each takes three times as long.
          isolate: false,
          include: ['widget/**/*.test.tsx', 'staff/**/*.test.tsx'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          globalSetup: ['server/testing/postgres-setup.ts'],
          ...patient,
        },
      },
    ],
  },
})
