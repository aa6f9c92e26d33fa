#!/usr/bin/env node
/*
 * npm run firefox: opens the built app in the Firefox of this machine, place by place, does a task in it, and fails where
 * one is not drawn, the task does not succeed or anything is told as an error. Playwright speaks to a Firefox of its own alone; this speaks WebDriver BiDi to any.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBidi } from "./bidi.mjs";
import { answers } from "./command.mjs";
import { changeSmartHost, personAt } from "./firefoxTask.mjs";
import { readOptions, refuse } from "./flags.mjs";
import { install } from "./install.mjs";
import { requireNode, root } from "./root.mjs";

const places = ["design", "simulate", "import", "plan", "logs", "learn"];

/** Nothing was fetched for two seconds. */
const isQuiet = `performance.now() - Math.max(0, ...performance.getEntriesByType("resource").map(({ responseEnd }) => responseEnd)) > 2000`;

const help = `npm run firefox

Opens every place of what npm run build made in the Firefox of this machine, and does a task there.
PORTOLAN_FIREFOX names another Firefox than the one that is found.
`;

requireNode();
readOptions(help, {});
const program = [process.env.PORTOLAN_FIREFOX, "firefox", "firefox-esr"].find(
  (each) => each && answers(each, ["--version"]),
);
if (!program) refuse("There is no Firefox: install one, or name it in PORTOLAN_FIREFOX.");
if (!existsSync(join(root, "dist/index.html"))) refuse("Nothing is built: npm run build first.");
await install(process.stderr);
const { preview } = await import("vite");
const server = await preview({ root, logLevel: "error", preview: { port: 0 } });
const profile = mkdtempSync(join(tmpdir(), "portolan-firefox-"));
const firefox = spawn(
  program,
  ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"],
  { stdio: ["ignore", "ignore", "pipe"] },
);
let failed = 0;
try {
  const bidi = await openBidi(await addressOf(firefox));
  await bidi.send("session.new", { capabilities: {} });
  await bidi.send("session.subscribe", { events: ["log.entryAdded"] });
  const { contexts } = await bidi.send("browsingContext.getTree", {});
  const [{ context }] = contexts;
  for (const place of places) await look(bidi, context, place);
  await doTask(bidi, context);
  bidi.close();
} finally {
  firefox.kill();
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.stdout.write(`${places.length + 1 - failed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);

async function look(bidi, context, place) {
  const from = bidi.events.length;
  const url = `${address()}${place}`;
  await bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
  const title = `${place[0].toUpperCase()}${place.slice(1)} · `;
  const isDrawn = `document.title.startsWith(${JSON.stringify(title)}) && document.querySelector("#root main, #root [role=main]") !== null && /Saved on this machine/.test(document.body.innerText)`;
  const drawn = await becomes(bidi, context, isDrawn);
  // What is being fetched for later would be told as an error when the page is left.
  await becomes(bidi, context, isQuiet);
  tell(place, [...(drawn ? [] : ["is not drawn"]), ...errorsSince(bidi, from)]);
}

async function doTask(bidi, context) {
  const from = bidi.events.length;
  const seen = (expression) => becomes(bidi, context, expression);
  const person = personAt(bidi, { context, address: address(), seen });
  const wrong = await changeSmartHost(person).catch(({ message }) => message);
  tell("change a smart host", [...(wrong ? [wrong] : []), ...errorsSince(bidi, from)]);
}

function address() {
  return server.resolvedUrls.local[0];
}

function errorsSince(bidi, from) {
  const errors = bidi.events.slice(from).filter(({ params }) => params?.level === "error");
  return errors.map(({ params }) => params.text);
}

function tell(name, faults) {
  failed += faults.length > 0 ? 1 : 0;
  process.stdout.write(`${faults.length > 0 ? "FAILED" : "ok    "} ${name} ${faults.join("; ")}\n`);
}

/** Whether an expression comes to be true in the page, within half a minute. */
async function becomes(bidi, context, expression) {
  for (let look = 0; look < 100; look += 1) {
    const { result } = await bidi.send("script.evaluate", {
      ...{ expression, target: { context }, awaitPromise: false },
    });
    if (result?.value === true) return true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return false;
}

/** Where it listens, as it says itself. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.on("exit", () => reject(new Error(`Firefox ended: ${said}`)));
  });
}
