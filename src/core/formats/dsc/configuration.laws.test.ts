import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../../testing/builders";
import { anyOrganisation } from "../../../testing/designs";
import { hostileText } from "../../../testing/powershell/hostile";
import { parseErrors } from "../../../testing/powershell/parse";
import { inFolder, noPowerShell, runFile, writeScript } from "../../../testing/powershell/run";
import { identityOf, type Organisation } from "../../model";
import { dscConfiguration } from ".";

/*
 * PowerShell off Windows has no DSC, and knows the word configuration only with it. What is special of it is put
 * back to plain PowerShell here, line by line: the head to a function, a resource to a command that takes a hashtable,
 * which is what the body of a resource is.
 */
const asFunctions = (configuration: string): string =>
  configuration
    .replace(/^Configuration (\w+) \{$/m, "function $1 {")
    .replace(/^( {8})(Exch\w+) (\w+) \{$/gm, "$1Take $2 $3 @{");

const stubs = `$all = [Collections.Generic.List[object]]::new()
function Canary { [void]$all.Add(@{ resource = 'canary' }) }
function Import-DscResource { param($ModuleName, $ModuleVersion) }
function Node { param($Name, [scriptblock]$Body) $script:place = $Name; & $Body }
function Take { param($Resource, $Name, $Body)
    if ($Body.Credential -isnot [pscredential]) { throw 'no credential' }
    $kept = @{}
    foreach ($key in $Body.Keys) { if ($Body[$key] -isnot [pscredential]) { $kept[$key] = $Body[$key] } }
    [void]$all.Add(@{ node = $script:place; resource = $Resource; name = $Name; body = $kept })
}
$someone = [pscredential]::new('u', (ConvertTo-SecureString 'p' -AsPlainText -Force))
`;

/** Calls the configuration with a credential for each parameter that it has, and prints what it took. */
const call = `
$wanted = @{}
foreach ($each in (Get-Command PortolanConnectors).Parameters.Values) { if ($each.ParameterType -eq [pscredential]) { $wanted[$each.Name] = $someone } }
PortolanConnectors @wanted
ConvertTo-Json -InputObject $all -Depth 5 -Compress -EscapeHandling EscapeNonAscii
`;

interface Taken {
  readonly node?: string;
  readonly resource: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const run = (configuration: string): Promise<Taken[]> =>
  inFolder(async (folder) => {
    const script = `${stubs}${asFunctions(configuration)}${call}`;
    const done = await runFile(writeScript(folder, "dsc.ps1", script));
    if (done.status !== 0 || done.stderr !== "") throw new Error(done.stderr || done.stdout);
    return JSON.parse(done.stdout) as Taken[];
  });

const named = (design: Organisation, name: string): Organisation => ({ ...design, name });

describe("the configuration, by law", () => {
  it("has no line that a value has made", () => {
    const shape =
      /^(?:#.*|Configuration PortolanConnectors \{| {4}(?:param \(|\)|#.*|Import-DscResource -ModuleName 'ExchangeDsc' -ModuleVersion '2\.0\.0'|Node '[A-Za-z0-9._-]+' \{|\})| {8}(?:\[Parameter\(Mandatory = \$true\)\]|\[System\.Management\.Automation\.PSCredential\]|\$ExchangeCredential,?|\$credential\d+,?|#.*|Exch(?:Receive|Send)Connector (?:Present|Absent)\d+ \{|\})| {12}\w+ += \S.*|\}|)$/;
    fc.assert(
      fc.property(anyOrganisation({ hostile: true }), hostileText, (design, name) => {
        for (const line of dscConfiguration(named(design, name)).split("\n"))
          expect(line).toMatch(shape);
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(noPowerShell())("the configuration, in a real PowerShell", () => {
  it("parses whatever anything is called", async () => {
    const designs = fc.sample(fc.tuple(anyOrganisation({ hostile: true }), hostileText), {
      numRuns: 60,
      seed: 12,
    });
    const errors = await parseErrors(
      designs.map(([design, name]) => asFunctions(dscConfiguration(named(design, name)))),
    );
    expect(errors.flat()).toEqual([]);
  }, 120_000);

  it("holds each value as the design says it, and runs nothing", async () => {
    const texts = fc
      .sample(hostileText, { numRuns: 300, seed: 5 })
      .filter((each) => !each.includes("\\") && each !== "");
    const connectors = texts.map((text, at) =>
      receiver(`${at}${text}`, { id: `c${at}`, explicit: { Comment: text } }),
    );
    const design = organisation([server("EX01")], connectors);
    const taken = await run(dscConfiguration(design));
    const byIdentity = new Map(taken.map(({ body }) => [String(body.Identity), body]));
    expect(
      taken.every(({ node, resource }) => node === "EX01" && resource === "ExchReceiveConnector"),
    ).toBe(true);
    for (const connector of connectors)
      expect(byIdentity.get(identityOf(design, connector))?.Comment).toBe(
        connector.explicit.Comment,
      );
  }, 120_000);
});
