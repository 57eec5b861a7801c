import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'tests/**/*.test.ts',
      'examples/**/*.test.ts',
    ],
    // The native part of Temporal's worker does not bear worker threads.
    pool: 'forks',
    // Loading everything and building every route again for each file took a third of the time; what one leaves behind
    // would be the next one's: each has a database and a namespace of its own, and stubs go with their test.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Two are busy while one waits for what it killed.
    maxWorkers: 3,
    // What a test prints is shown when it fails.
    silent: 'passed-only',
    testTimeout: 90_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
  },
})
