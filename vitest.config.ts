import { defineConfig } from 'vitest/config'

/** Two projects: what needs no server of its own, and what runs against real databases and sockets. The time limits are
 * long enough for a machine that has much else to do. */
export default defineConfig({
  test: {
    // Of two processors the default leaves one idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'parts',
          setupFiles: ['vitest.setup.ts'],
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 120_000,
          include: [
            'shared/**/*.test.{ts,tsx}',
            'widget/**/*.test.{ts,tsx}',
            'staff/**/*.test.{ts,tsx}',
            'demo/**/*.test.ts',
            'scripts/**/*.test.ts',
            'e2e/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'server',
          setupFiles: ['vitest.setup.ts'],
          expect: { poll: { timeout: 60_000 } },
          include: ['server/**/*.test.ts'],
          globalSetup: ['server/testing/postgres-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
