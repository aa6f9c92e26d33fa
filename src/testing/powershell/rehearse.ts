import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withBom } from "../../core/formats/powershell";
import { exchange } from "./exchange";
import { inFolder, runFile, writeScript } from "./run";

/** A connector of the fake: canonical values; what is not said is as New- gives it. */
export interface Placed {
  readonly kind: "receive" | "send";
  readonly server?: string | undefined;
  readonly name: string;
  readonly usage?: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly permissions?: readonly {
    readonly user: string;
    readonly rights: readonly string[];
    readonly deny: boolean;
  }[];
}

export interface Stage {
  readonly organisation?: string;
  readonly servers: readonly {
    readonly name: string;
    readonly fqdn: string;
    readonly role?: "Mailbox" | "Edge";
  }[];
  readonly connectors: readonly Placed[];
  readonly certificates?: readonly {
    readonly server: string;
    readonly thumbprint: string;
    readonly issuer: string;
    readonly subject: string;
    readonly services: string;
    readonly hasPrivateKey: boolean;
  }[];
}

/** How a call fails: see `Set-ExchangeFault`. */
export type Fault = "stop" | "silent" | "after" | "soft";

/** What is done one after the other; `look` asks for the whole state after it. */
export type Act = (
  | { readonly do: "load"; readonly stage: Stage }
  | { readonly do: "keep" | "back"; readonly as: string }
  | { readonly do: "fault"; readonly call: number; readonly how: Fault }
  | {
      readonly do: "behind";
      readonly side: "receive" | "send";
      readonly identity: string;
      readonly parameter: string;
      readonly value?: unknown;
    }
  | { readonly do: "add"; readonly connector: Placed }
  | {
      readonly do: "set";
      readonly name: "Remote" | "Answer" | "Organisation";
      readonly value: unknown;
    }
  | {
      readonly do: "run";
      readonly script: string;
      readonly with?: Readonly<Record<string, unknown>>;
    }
) & { readonly look?: boolean };

/** A call that changes something, or would have. */
export interface Call {
  readonly cmdlet: string;
  readonly identity: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly outcome: "done" | "refused" | "whatif" | Fault;
}

export interface Outcome {
  /** Of a run: its exit code and lines; what was called, asked and read meanwhile. */
  readonly code: number;
  readonly lines: readonly string[];
  readonly calls: readonly Call[];
  readonly asked: readonly string[];
  readonly reads: number;
  /** Milliseconds. */
  readonly took: number;
  /** One text a connector, in a fixed order. */
  readonly state: readonly string[];
}

const driver = `param([string]$Acts, [string]$Out)
$all = New-Object System.Collections.ArrayList
$kept = @{}
$writer = New-Object System.IO.StreamWriter $Out, $false
foreach ($act in (ConvertFrom-Json -InputObject ([IO.File]::ReadAllText($Acts)))) {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $result = [ordered]@{ code = 0; lines = @(); calls = @(); asked = @(); reads = 0; state = @() }
    switch ($act.do) {
        'load' { Import-ExchangeState $act.stage }
        'keep' { $kept[$act.as] = Copy-ExchangeState }
        'back' { Restore-ExchangeState $kept[$act.as]; Set-ExchangeFault 0 '' }
        'fault' { Set-ExchangeFault $act.call $act.how }
        'behind' { Set-ExchangeBehind $act.side $act.identity $act.parameter $act.value }
        'add' { Add-ExchangeEntry $act.connector }
        'set' { $global:Exchange[$act.name] = $act.value }
        'run' {
            $with = @{}
            if ($act.with) { foreach ($each in $act.with.PSObject.Properties) { $with[$each.Name] = $each.Value } }
            $global:Exchange.Log.Clear(); $global:Exchange.Asked.Clear(); $global:Exchange.Reads = 0; $global:Exchange.Calls = 0
            $global:LASTEXITCODE = 0
            $result.lines = @(try { & $act.script @with *>&1 | ForEach-Object { [string]$_ } } catch { "THROWN $_"; $global:LASTEXITCODE = 99 })
            $result.code = $global:LASTEXITCODE
            $result.calls = @($global:Exchange.Log); $result.asked = @($global:Exchange.Asked); $result.reads = $global:Exchange.Reads
            if ($ErrorActionPreference -ne 'Continue') { $result.lines += "PREFERENCE $ErrorActionPreference"; $global:ErrorActionPreference = 'Continue' }
        }
    }
    if ($act.look) { $result.state = Export-ExchangeState }
    $result.took = $watch.ElapsedMilliseconds
    $writer.WriteLine((ConvertTo-Json -InputObject $result -Depth 6 -Compress))
}
$writer.Dispose()
`;

/** Does the acts in one start of a real PowerShell with the fake loaded; one outcome an act. */
export function rehearse(acts: readonly Act[]): Promise<Outcome[]> {
  return inFolder(async (folder) => {
    const files = new Map<string, string>();
    const fileOf = (script: string): string => {
      const known = files.get(script);
      if (known !== undefined) return known;
      const path = join(folder, `script${files.size}.ps1`);
      writeFileSync(path, withBom(script));
      files.set(script, path);
      return path;
    };
    const written = acts.map((act) => {
      if (act.do === "run") return { ...act, script: fileOf(act.script) };
      if (act.do === "add") return { ...act, connector: JSON.stringify(act.connector) };
      if (act.do !== "load") return act;
      const connectors = act.stage.connectors.map((each) => JSON.stringify(each));
      return { ...act, stage: { ...act.stage, connectors } };
    });
    const [list, out] = [join(folder, "acts.json"), join(folder, "out.json")];
    writeFileSync(list, JSON.stringify(written), "utf8");
    const run = await runFile(
      writeScript(folder, "all.ps1", `${head}${exchange()}${tail}`),
      list,
      out,
    );
    const lines = existing(out)
      .split("\n")
      .filter((line) => line !== "");
    if (lines.length !== acts.length)
      throw new Error(
        `The rehearsal ended after ${lines.length} of ${acts.length} acts: ${run.stderr.slice(0, 3000)}${run.stdout.slice(-500)}`,
      );
    return lines.map((line) => JSON.parse(line) as Outcome);
  });
}

function existing(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const [head = "", tail = ""] = [
  driver.slice(0, driver.indexOf("\n") + 1),
  driver.slice(driver.indexOf("\n")),
];
