import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { answers, run, tool } from "./command.mjs";
import { root } from "./root.mjs";

/** The shell comes first: it draws no window of its own for each page, and the tests take a quarter less time in it. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const elsewhere = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/**
 * A Chromium for the tests: `{ path }`, or `{ missing: reason }`.
 * What is there is taken before anything is downloaded; a download that hangs is given up.
 */
export async function findChromium(out = process.stderr) {
  const given = process.env.PORTOLAN_CHROMIUM;
  if (given)
    return existsSync(given)
      ? { path: given }
      : { missing: `PORTOLAN_CHROMIUM names ${given}, which is not there.` };
  return (
    (await playwrights()) ??
    installed() ??
    (await download(out)) ??
    (await packaged(out)) ?? {
      missing:
        "no Chromium or Chrome is installed, and none could be fetched. Install one, or set PORTOLAN_CHROMIUM to its path.",
    }
  );
}

/** Playwright's own, if an earlier run fetched it. */
async function playwrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? { path } : undefined;
}

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...onPath, ...(elsewhere[process.platform] ?? [])].find((each) => existsSync(each));
  return path ? { path } : undefined;
}

async function download(out) {
  out.write("Fetching a Chromium (playwright install chromium) …\n");
  // A closed network either refuses at once or never answers: 10 s for a connection, 4 minutes in all.
  await tool("@playwright/test/cli.js", ["install", "chromium"], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" },
    timeout: 240_000,
  });
  return playwrights();
}

async function packaged(out) {
  if (process.getuid?.() !== 0 || !answers("apt-get", ["--version"])) return undefined;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], { env, timeout: 300_000 });
  for (const name of ["chromium-headless-shell", "chromium"]) {
    out.write(`Installing Debian's Chromium (apt-get install ${name}) …\n`);
    const args = ["install", "-y", "-q", "--no-install-recommends", name];
    await run("apt-get", args, { env, timeout: 900_000 });
    const found = installed();
    if (found) return found;
  }
  return undefined;
}

/** Chromium refuses to start its sandbox as root; the rest keeps it from looking up hosts outside. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

if (process.argv[1] === join(root, "scripts", "chromium.mjs"))
  console.log(JSON.stringify(await findChromium()));
