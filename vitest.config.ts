import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** The judge of the tree: a project of its own, so that `npm test` can tell it from the rest. */
const house = "src/house.test.ts";
/** Tests that put another module in the place of one: in a worker of their own, which nobody shares. */
const alone = "src/**/*.alone.test.tsx";
const never = ["**/node_modules/**", "dist/**", "e2e/**"];

export default defineConfig({
  test: {
    // On two cores vitest would keep one idle, though tests wait for PowerShell most of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // PowerShell and property tests take their time, and on a machine that others share three times as much.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Files of a project share what they load: loading the core anew for each took longer than the tests. What one file
    // leaves behind are results kept by identity, which a law holds to be the same, and stores, which a test sets itself.
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          isolate: false,
          include: ["src/**/*.test.ts", "scripts/**/*.test.mjs", "bench/**/*.test.ts"],
          exclude: [...never, house],
          setupFiles: ["src/testing/seed.ts"],
        },
      },
      {
        extends: true,
        // The first law to look parses every file.
        test: { name: "house", environment: "node", include: [house], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "happy-dom",
          isolate: false,
          include: ["src/**/*.test.tsx"],
          exclude: [...never, alone],
          setupFiles: ["src/testing/dom.ts", "src/testing/seed.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          environment: "happy-dom",
          include: [alone],
          exclude: never,
          setupFiles: ["src/testing/dom.ts", "src/testing/seed.ts"],
        },
      },
    ],
  },
});
