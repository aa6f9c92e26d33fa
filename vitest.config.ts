import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** The judge of the tree: a project of its own, so that `npm test` can tell it from the rest. */
const house = "src/house.test.ts";
const never = ["**/node_modules/**", "dist/**", "e2e/**"];

export default defineConfig({
  test: {
    // On two cores vitest would keep one idle, though tests wait for PowerShell most of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // PowerShell and property tests take their time.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          environment: "node",
          // Pure: what one file leaves behind are results kept by identity, which a law holds to be the same.
          // Loading the core anew for each of its files took longer than the tests.
          isolate: false,
          include: ["src/core/**/*.test.ts"],
          exclude: never,
          setupFiles: ["src/testing/seed.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["src/**/*.test.ts", "scripts/**/*.test.mjs", "bench/**/*.test.ts"],
          exclude: [...never, house, "src/core/**"],
          setupFiles: ["src/testing/seed.ts"],
        },
      },
      {
        extends: true,
        test: { name: "house", environment: "node", include: [house] },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["src/**/*.test.tsx"],
          exclude: never,
          setupFiles: ["src/testing/dom.ts", "src/testing/seed.ts"],
        },
      },
    ],
  },
});
