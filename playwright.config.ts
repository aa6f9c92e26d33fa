import { defineConfig, devices } from "@playwright/test";

const executablePath = process.env.PORTOLAN_CHROMIUM || undefined;
const port = Number(process.env.PORTOLAN_PORT ?? 4818);
const isRoot = process.getuid?.() === 0;

/** Chromium refuses to start its sandbox as root; the rest keeps it from looking up hosts outside. */
const args = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A test is over before the time pays off that V8 spends on making code faster: without, all take a fifth less.
  "--js-flags=--no-turbofan --always-sparkplug",
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  // In CI a test that fails is tried once more, and told as flaky: it shares the machine there with what it cannot see.
  retries: process.env.CI ? 1 : 0,
  // One more than the cores of the machine that CI has: a test waits for the browser a third of its time.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "UTC",
    actionTimeout: 10_000,
    // Frames of movements cost time, and colours on their way are waited for; relay-for-scanners.spec.ts sees them move.
    contextOptions: { reducedMotion: "reduce" },
    // Each test has a browser of its own: keeping a copy for offline in all of them would only take time.
    serviceWorkers: "block",
    // A trace of every test costs a third of the time; to see why one fails: PORTOLAN_TRACE=1 npx playwright test FILE
    trace: process.env.PORTOLAN_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [{ name: "chromium" }],
  webServer: {
    command: `npx vite preview --port ${port}`,
    env: { PORTOLAN_UNCOMPRESSED: "1" },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
