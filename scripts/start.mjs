#!/usr/bin/env node
/* npm start: installs what is missing, builds when the sources have changed, serves, opens the browser. */
import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import { join } from "node:path";
import { npm } from "./command.mjs";
import { readOptions, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";

const help = `npm start [-- OPTIONS]    opens Portolan in the browser

  --no-open      do not open a browser, for machines without one
  --host         serve to other machines too, for training rooms; read the warning that it prints
  --port N       serve on another port than 4817; the browser keeps workspaces by address and port
  --help         this text
`;

requireNode();
const flags = readOptions(help, {
  "--no-open": "switch",
  "--host": "switch",
  "--port": "value",
});
const port = Number(flags["--port"] ?? 4817);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  refuse(`--port takes a number from 1 to 65535, not ${flags["--port"]}.`);
const address = `http://localhost:${port}`;

await install(process.stdout);
if (isStale()) await build();
const server = await serve();
process.stdout.write(`Portolan is at ${address}\n`);
if (server && flags["--host"]) warn();
if (!flags["--no-open"]) open(address);
if (server) process.stdout.write("Press Ctrl+C to stop.\n");
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

/** Has anything that the build is made from changed since? Folders count too: a removed file changes theirs. */
function isStale() {
  const built = statSync(join(root, "dist/index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return 0;
    const inside = stat.isDirectory()
      ? readdirSync(path).map((name) => newest(join(path, name)))
      : [];
    return Math.max(stat.mtimeMs, ...inside);
  };
  const sources = ["src", "public", "scripts", "index.html", "vite.config.ts", "package-lock.json"];
  return sources.some((each) => newest(join(root, each)) > built);
}

async function build() {
  process.stdout.write("Building …\n");
  const { status, output } = await npm(["run", "--silent", "build"]);
  if (status === 0) return;
  process.stderr.write(`${output}\nThe build failed; npm run build shows it again.\n`);
  process.exit(1);
}

/** The running server; undefined when Portolan is served on that port already. */
async function serve() {
  const { preview } = await import("vite");
  try {
    return await preview({
      root,
      logLevel: "error",
      preview: { port, strictPort: true, ...shared() },
    });
  } catch (error) {
    if (await isPortolan()) {
      process.stdout.write("Portolan runs already, perhaps from another folder.\n");
      return undefined;
    }
    process.stderr.write(
      `Port ${port} cannot be used: ${error.message}\nChoose another: npm start -- --port ${port + 1}\n`,
    );
    process.exit(1);
  }
}

/** To other machines only when it is asked for; the name of this machine is then an address of it as well. */
function shared() {
  return flags["--host"] ? { host: "0.0.0.0", allowedHosts: [hostname().toLowerCase()] } : {};
}

function warn() {
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each?.family === "IPv4" && !each.internal)
    .map((each) => `  http://${each.address}:${port}\n`);
  process.stdout.write(
    `\nWARNING: every machine that reaches this one on port ${port} can open Portolan:\n${addresses.join("")}` +
      "This is plain HTTP for a training room, not for a network that others use. What is designed stays in the\n" +
      "browser of each machine. To a page over plain HTTP browsers give less: it does not work offline, script and\n" +
      "link are copied by hand, and tabs on one organisation are guarded less. portolan.html needs no server at all.\n\n",
  );
}

async function isPortolan() {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) });
    return (await answer.text()).includes("<title>Portolan</title>");
  } catch {
    return false;
  }
}

/** Opens the default browser; where that is not possible the printed address is enough. */
function open(url) {
  const { DISPLAY, WAYLAND_DISPLAY, ComSpec = "cmd.exe" } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) return;
  const [program, ...args] =
    process.platform === "win32"
      ? [ComSpec, "/d", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () =>
    process.stdout.write("No browser could be opened: open the address yourself.\n"),
  );
  child.unref();
}
