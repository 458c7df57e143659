import { defineConfig } from 'vitest/config'

/** The built extension in real browsers: every file runs once in each, in a browser and profile of its own. */
export default defineConfig({
  test: {
    projects: (['chromium', 'firefox'] as const).map((name) => ({
      test: {
        name,
        include: ['test/e2e/**/*.test.ts'],
        provide: { browserKind: name },
        globalSetup: 'test/e2e/needs-build.ts',
        testTimeout: 60_000,
        hookTimeout: 90_000,
      },
    })),
    // Browsers are processes of their own: more of them than processors only wait for each other.
    maxWorkers: 2,
  },
})
