import { spawn, spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { root } from "./root.mjs";

/** Does this program start and end well? Waits for at most `timeout` ms; prints nothing. */
export function answers(program, args, timeout = 20_000) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: "ignore", timeout });
  return status === 0;
}

/**
 * Runs a program to its end. `output` collects both streams; with `show` they also go there as they come.
 * Colours are taken out: some tools write them even when they are asked not to.
 * Never throws: a program that cannot be started has status 127 and says so in its output.
 * With `family` all that it started ends with it, also after `timeout` and when this process ends: a worker that
 * turns in circles would go on by itself.
 */
export function run(program, args, { cwd = root, env = {}, timeout, show, family = false } = {}) {
  return new Promise((resolve) => {
    const chunks = [];
    const isGroup = family && process.platform !== "win32";
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(isGroup ? { detached: true } : { timeout, killSignal: "SIGKILL" }),
    });
    if (isGroup) endTogether(child, timeout);
    const take = (chunk) => {
      chunks.push(chunk);
      show?.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const end = (status) =>
      resolve({ status, output: stripVTControlCharacters(Buffer.concat(chunks).toString("utf8")) });
    child.on("error", (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      end(127);
    });
    child.on("close", (status) => end(status ?? 128));
  });
}

/** Kills the group of a process after some time, and whatever is left of it when the process or this one ends. */
function endTogether(child, timeout) {
  const kill = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // Nobody of it is left.
    }
  };
  const timer = timeout === undefined ? undefined : setTimeout(kill, timeout);
  process.once("exit", kill);
  child.once("exit", () => {
    clearTimeout(timer);
    process.off("exit", kill);
    kill();
  });
}

/** npm, started the way that works on each system: npm.cmd can't be spawned without a shell on Windows. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script))
    return run(process.execPath, [script, ...args], options);
  return process.platform === "win32"
    ? run(process.env.ComSpec ?? "cmd.exe", ["/d", "/c", "npm", ...args], options)
    : run("npm", args, options);
}

/** A tool of node_modules by its script, so that no shell and no npx stands between. */
export const tool = (script, args, options) =>
  run(process.execPath, [`${root}/node_modules/${script}`, ...args], options);
