import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

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
          include: ["src/**/*.test.ts", "scripts/**/*.test.mjs", "bench/**/*.test.ts"],
          exclude: never,
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["src/**/*.test.tsx"],
          exclude: never,
          setupFiles: ["src/testing/dom.ts"],
        },
      },
    ],
    coverage: { provider: "v8", include: ["src/**/*.{ts,tsx}"], exclude: ["src/**/*.test.*"] },
  },
});
