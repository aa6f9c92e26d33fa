import { findChromium } from "./chromium.mjs";
import { run, tool } from "./command.mjs";
import { forget, playwrightCounts, vitestCounts } from "./counts.mjs";
import { findPowerShell } from "./powershell.mjs";
import { root } from "./root.mjs";

const reports = `${root}/.cache/test`;

/**
 * What `npm test` runs, in order. A check answers `{ status, output }` and, where it runs tests, `counts`.
 * `mend(counts)` is what a person types next when it fails.
 * Checks with the same `beside` run at the same time: they are short and leave a core idle alone.
 */
export const checks = [
  {
    name: "types",
    beside: "static",
    mend: () => "npm run types shows the errors again",
    run: async () => {
      const whole = await tool("typescript/bin/tsc", ["-p", root]);
      const core = await tool("typescript/bin/tsc", ["-p", `${root}/src/core`]);
      return {
        status: whole.status || core.status,
        output:
          whole.output + (core.output && `In core, which has no DOM and no Node:\n${core.output}`),
      };
    },
  },
  {
    name: "lint",
    beside: "static",
    mend: () => "npm run format mends what can be mended by itself",
    run: () => tool("@biomejs/biome/bin/biome", ["check", "--max-diagnostics=50", "."]),
  },
  {
    name: "unused",
    beside: "static",
    mend: () => "delete what is named, or use it; npx knip shows it again",
    run: () => tool("knip/bin/knip.js", ["--no-progress"]),
  },
  {
    name: "house",
    beside: "ready",
    mend: () => `npx vitest run src/house.test.ts; the laws are in docs/architecture.md`,
    run: () => vitest("house", ["--project", "house"]),
  },
  {
    name: "build",
    beside: "ready",
    mend: () => "npm run build shows the error again",
    run: () => run(process.execPath, [`${root}/scripts/build.mjs`]),
  },
  {
    name: "unit",
    beside: "tests",
    mend: ({ failing }) => `npx vitest run ${failing.slice(0, 8).join(" ")}`.trimEnd(),
    tools: ["powershell"],
    run: ({ env }) => vitest("unit", ["--project", "!house"], env),
  },
  // Read once, they are compiled: half a minute of one core, which the unit tests have to spare beside PowerShell.
  {
    name: "specs",
    beside: "tests",
    mend: () => "npx playwright test --list shows the error again",
    run: () => tool("@playwright/test/cli.js", ["test", "--list"]),
  },
  {
    name: "e2e",
    mend: ({ failing }) =>
      `npm run build && npx playwright test ${failing.slice(0, 4).join(" ")}`.trimEnd(),
    tools: ["chromium", "powershell"],
    run: ({ env, missing }) => (missing.chromium ? unseen() : playwright(env)),
  },
];

/** Tools that a check may need from outside: how each is found and how the tests are told of it. */
export const tools = {
  chromium: {
    find: findChromium,
    env: ({ path }) => ({ PORTOLAN_CHROMIUM: path }),
  },
  powershell: {
    find: findPowerShell,
    env: ({ argv }) => ({ PORTOLAN_PWSH: JSON.stringify(argv) }),
  },
};

async function vitest(name, args, env) {
  const report = `${reports}/${name}.json`;
  forget(report);
  const ran = await tool(
    "vitest/vitest.mjs",
    ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...args],
    { env },
  );
  return { ...ran, counts: vitestCounts(report, root) };
}

async function playwright(env) {
  const report = `${reports}/e2e.json`;
  forget(report);
  const ran = await tool("@playwright/test/cli.js", ["test", "--reporter=line,json"], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return { ...ran, counts: playwrightCounts(report) };
}

/** Without a browser the tests can still be counted, so that they are listed as skipped. */
async function unseen() {
  const report = `${reports}/e2e-list.json`;
  forget(report);
  await tool("@playwright/test/cli.js", ["test", "--list", "--reporter=json"], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const { passed, skipped } = playwrightCounts(report);
  const all = Array.from({ length: passed }, () => "a test in the browser");
  return {
    status: 0,
    output: "",
    counts: { passed: 0, failed: 0, skipped: [...skipped, ...all], failing: [] },
  };
}
