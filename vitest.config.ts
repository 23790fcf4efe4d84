import { defineConfig } from 'vitest/config'

/** Two projects: what needs no server of its own, and what runs against real databases and sockets. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'parts',
          setupFiles: ['shared/client/learn-welsh.ts'],
          testTimeout: 30_000,
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
          include: ['server/**/*.test.ts'],
          globalSetup: ['server/testing/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
