import { type SpawnOptionsWithoutStdio, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * A real PowerShell for tests: PORTOLAN_PWSH (a JSON array of program and arguments), else `pwsh`,
 * else the .NET tool of .config/dotnet-tools.json. A start costs a second or two, so tests batch.
 */

const root = fileURLToPath(new URL("../../..", import.meta.url));
const env = {
  ...process.env,
  POWERSHELL_TELEMETRY_OPTOUT: "1",
  POWERSHELL_UPDATECHECK: "Off",
  DOTNET_CLI_TELEMETRY_OPTOUT: "1",
  DOTNET_NOLOGO: "1",
  // A run is over before the time pays off that .NET spends on making its own code faster: with less of it, the trials
  // of plans take a third less time. The second number is hexadecimal.
  DOTNET_TieredPGO: "0",
  DOTNET_TC_CallCountThreshold: "200",
  NO_COLOR: "1",
  LC_ALL: "C.UTF-8",
};
const quiet = ["-NoProfile", "-NonInteractive", "-NoLogo"];

/** What a run left behind; `status` is null when a signal ended it. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

type Found = { readonly argv: readonly string[] } | { readonly missing: string };

let found: Found | undefined;

/**
 * The command line of a PowerShell, or why there is none. With CI=true its absence is an error:
 * a build must not pass because it could not look.
 */
function powerShell(): Found {
  found ??= find();
  if ("missing" in found && process.env.CI === "true")
    throw new Error(`These tests need a PowerShell: ${found.missing}`);
  return found;
}

/** For `describe.skipIf`: true where no PowerShell can be had; prints the reason once. */
export function noPowerShell(): boolean {
  const first = found === undefined;
  const answer = powerShell();
  if ("missing" in answer && first)
    process.stderr.write(`Skipped, they need a PowerShell: ${answer.missing}\n`);
  return "missing" in answer;
}

function find(): Found {
  const given = process.env.PORTOLAN_PWSH;
  if (given) return { argv: JSON.parse(given) as string[] };
  if (answers("pwsh", ["-NoProfile", "-Command", "1"])) return { argv: ["pwsh"] };
  if (!answers("dotnet", ["--version"]))
    return {
      missing: "neither pwsh nor dotnet is on the PATH. Install one, or set PORTOLAN_PWSH.",
    };
  if (answers("dotnet", ["tool", "restore"])) return { argv: ["dotnet", "pwsh"] };
  return {
    missing: "`dotnet tool restore` could not fetch it (.config/dotnet-tools.json).",
  };
}

function answers(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { cwd: root, env, stdio: "ignore" }).status === 0;
}

/** Runs a script file, non-interactively. The file should start with a byte order mark, as downloads do. */
export const runFile = (path: string, ...args: readonly string[]): Promise<Run> =>
  start(["-File", path, ...args], "");

/** Feeds text line by line through standard input, as when it is pasted into a console without PSReadLine. */
export const feed = (text: string): Promise<Run> => start(["-Command", "-"], text);

function start(args: readonly string[], input: string): Promise<Run> {
  const answer = powerShell();
  if ("missing" in answer) return Promise.reject(new Error(answer.missing));
  const [program = "pwsh", ...before] = answer.argv;
  const options: SpawnOptionsWithoutStdio = { cwd: root, env };
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...before, ...quiet, ...args], options);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ stdout: text(out), stderr: text(err), status }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString("utf8");

/** A folder for one test's files, taken away afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "portolan-pwsh-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a script as the app's download does in effect: UTF-8 with a byte order mark. */
export function writeScript(folder: string, name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `\uFEFF${script}`, "utf8");
  return path;
}
