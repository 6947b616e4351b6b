import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Nothing is judged by the clock: this only ends a test that hangs, and a busy machine may need minutes for the longest.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // The engine's tables are large: a worker loads them once for all its files. No module keeps a state that tests could see.
    isolate: false,
    // Vitest leaves one processor free, which on a machine with two is half of it.
    maxWorkers: '100%',
    setupFiles: ['test/support/propertySeed.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/extension/**', '**/node_modules/**'],
  },
});
