import { defineConfig } from 'vitest/config'

/** Three projects: code that needs no page, views in a page, and what runs against real databases and sockets. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'parts',
          testTimeout: 30_000,
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
          testTimeout: 30_000,
          environment: 'happy-dom',
          setupFiles: ['shared/client/testing-page.ts'],
          include: ['widget/**/*.test.tsx', 'staff/**/*.test.tsx'],
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
