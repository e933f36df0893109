import { defineConfig } from 'vitest/config'

const files = '{packages,services,deploy,demo,evaluation,benchmarks,scripts}/**'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'quick',
          include: [`${files}/*.test.ts`],
          exclude: ['**/*.int.test.ts', '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'real-parts',
          include: [`${files}/*.int.test.ts`],
          exclude: ['**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          maxConcurrency: 2,
          // Processes are killed and clocks race on a shared machine: in CI a second failure counts, the first is shown.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
})
