import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Property tests work through many texts; on a machine that is busy they need more than the usual five seconds.
    testTimeout: 30_000,
    // The engine's tables are large: a worker loads them once for all its files. No module keeps a state that tests could see.
    isolate: false,
    include: ['test/**/*.test.ts'],
    exclude: ['test/extension/**', '**/node_modules/**'],
  },
});
