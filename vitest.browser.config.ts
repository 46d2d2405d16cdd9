import { defineConfig } from "vitest/config";

/** Tests in a real browser, `npm run test:browser`: one file at a time, since they measure. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: ["tests/built-index.setup.ts"],
    pool: "forks",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
