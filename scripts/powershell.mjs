import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { answers, run } from "./command.mjs";
import { root } from "./root.mjs";

const probe = ["-NoProfile", "-NonInteractive", "-Command", "exit 0"];

/** A PowerShell 7 for the tests: `{ argv }`, or `{ missing: reason }`. */
export async function findPowerShell(out = process.stderr) {
  const given = process.env.PORTOLAN_PWSH;
  if (given) return { argv: JSON.parse(given) };
  if (answers("pwsh", probe)) return { argv: ["pwsh"] };
  if (!answers("dotnet", ["--version"]))
    return {
      missing:
        "neither pwsh nor dotnet is on the PATH. Install PowerShell 7, or set PORTOLAN_PWSH to a JSON array of its command.",
    };
  const restored = existing() ?? (await restore(out));
  if (restored) return restored;
  return answers("dotnet", ["pwsh", ...probe])
    ? { argv: ["dotnet", "pwsh"] }
    : { missing: "there is no pwsh, and `dotnet tool restore` could not fetch one." };
}

/** `dotnet pwsh` through its shim takes twice as long to start as the program behind it. */
function existing() {
  const { version } = JSON.parse(readFileSync(join(root, ".config/dotnet-tools.json"), "utf8"))
    .tools.powershell;
  const packages = process.env.NUGET_PACKAGES ?? join(homedir(), ".nuget", "packages");
  const tools = join(packages, "powershell", version, "tools");
  if (!existsSync(tools)) return undefined;
  const system = process.platform === "win32" ? "win" : "unix";
  for (const framework of readdirSync(tools)) {
    const program = join(tools, framework, "any", system, "pwsh.dll");
    if (existsSync(program) && starts(["dotnet", program])) return { argv: ["dotnet", program] };
  }
  return undefined;
}

const starts = ([program, ...before]) =>
  spawnSync(program, [...before, ...probe], { stdio: "ignore", timeout: 60_000 }).status === 0;

async function restore(out) {
  out.write("Fetching PowerShell (dotnet tool restore) …\n");
  await run("dotnet", ["tool", "restore"], { timeout: 300_000 });
  return existing();
}
