import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PlainReporter } from './setup/plain-reporter.ts';

const engineTests = 'tests/**/*.engine.test.ts';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    reporters: ['default', new PlainReporter()],
    projects: [
      {
        extends: true,
        // The whole demo runs among them, on machines that may be slow.
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [engineTests], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: [engineTests],
          globalSetup: ['tests/setup/engine-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // An office suite takes a core and some hundred megabytes; the unit tests are done before the first one starts.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
