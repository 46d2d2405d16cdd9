import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**"],
    globalSetup: ["tests/built-index.setup.ts"],
    // Native modules (jieba, the embedding runtime, the index) are happier in processes of their own.
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
