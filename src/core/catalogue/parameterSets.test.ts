import { describe, expect, it } from "vitest";
import { inFolder, noPowerShell, runFile, writeScript } from "../../testing/powershell/run";
import { stubs } from "../../testing/powershell/stubs";
import fixture from "./fixtures/cmdlets.json";

interface Cmdlet {
  readonly parameterSets: Readonly<
    Record<string, { required: string[]; positional: string[]; parameters: string[] }>
  >;
  readonly parameters: Readonly<Record<string, { readonly versions?: readonly string[] }>>;
}
type Sets = Readonly<Record<string, { names: string[]; required: string[]; positional: string[] }>>;

const cmdlets = fixture.cmdlets as unknown as Readonly<Record<string, Cmdlet>>;
const names = ["New", "Set", "Remove", "Get"].flatMap((verb) => [
  `${verb}-ReceiveConnector`,
  `${verb}-SendConnector`,
]);

const look = `
$common = [Management.Automation.Cmdlet]::CommonParameters
$all = @{}
foreach ($name in '${names.join("','")}') {
    $all[$name] = @{}
    foreach ($set in (Get-Command $name).ParameterSets) {
        $own = @($set.Parameters | Where-Object { $common -notcontains $_.Name })
        $all[$name][$set.Name] = @{
            names = @($own | ForEach-Object { $_.Name })
            required = @($own | Where-Object { $_.IsMandatory } | ForEach-Object { $_.Name })
            positional = @($own | Where-Object { $_.Position -ge 0 } | ForEach-Object { $_.Name })
        }
    }
}
ConvertTo-Json -InputObject $all -Depth 5 -Compress
`;

const current = (cmdlet: Cmdlet, list: readonly string[]): string[] =>
  list.filter((name) => (cmdlet.parameters[name]?.versions ?? ["SE"]).includes("SE")).toSorted();

/** A set whose own parameter no version of today has is gone with it. */
const isOld = (cmdlet: Cmdlet, set: string): boolean =>
  cmdlet.parameters[set]?.versions?.includes("SE") === false;

function described(cmdlet: Cmdlet): Sets {
  const sets = Object.entries(cmdlet.parameterSets).filter(([name]) => !isOld(cmdlet, name));
  return Object.fromEntries(
    sets.map(([name, { parameters, required, positional }]) => [
      name,
      {
        names: current(cmdlet, parameters),
        required: current(cmdlet, required),
        positional: current(cmdlet, positional),
      },
    ]),
  );
}

describe.skipIf(noPowerShell())(
  "parameter sets, as PowerShell binds the stubs made of them",
  () => {
    it("are those of the reference, and no others", async () => {
      const run = await inFolder((folder) =>
        runFile(writeScript(folder, "look.ps1", `${stubs()}\n${look}`)),
      );
      expect(run.stderr).toBe("");
      const found = JSON.parse(run.stdout) as Record<string, Sets>;
      for (const name of names) {
        const sorted = Object.entries(found[name] ?? {}).map(([set, lists]) => [
          set === "__AllParameterSets" ? "Default" : set,
          {
            names: lists.names.toSorted(),
            required: lists.required.toSorted(),
            positional: lists.positional.toSorted(),
          },
        ]);
        const cmdlet = cmdlets[name];
        expect(cmdlet, name).toBeDefined();
        if (cmdlet) expect(Object.fromEntries(sorted), name).toEqual(described(cmdlet));
      }
    }, 120_000);
  },
);
