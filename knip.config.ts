import type { KnipConfig } from 'knip'

/** Finds files, exports and dependencies that nothing uses. */
const config: KnipConfig = {
  entry: [
    'server/main.ts',
    // Tests start it as a process of its own, to kill it.
    'server/testing/serve.ts',
    // The browser tests start it as a child of each worker.
    'e2e/serving/warm-process.ts',
    'demo/main.ts',
    'scripts/*.ts',
    'bench/*.ts',
    'widget/loader.ts',
    'widget/panel.tsx',
    'staff/main.tsx',
    // It builds one side of three, and throws for a mode that is none of them, as Knip's own is.
    'vite.config.ts',
  ],
  project: ['{shared,server,widget,staff,demo,e2e,bench,scripts}/**/*.{ts,tsx}', '*.ts'],
  vite: false,
  ignoreDependencies: [
    // Only ever run as a command.
    '@biomejs/biome',
    // It comes with socket.io-client, and has to be the very version that comes with it.
    'engine.io-client',
  ],
}

export default config
