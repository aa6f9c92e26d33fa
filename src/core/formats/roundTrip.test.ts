import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyOrganisation } from "../../testing/designs";
import { design } from "../../testing/powershell/designs";
import { play, type Way } from "../../testing/powershell/play";
import { inFolder, noPowerShell } from "../../testing/powershell/run";
import { parameter } from "../catalogue";
import { identityOf, type Organisation } from "../model";
import type { Value } from "../values";
import { type Read, readInput, toOrganisation } from ".";
import { scriptOf } from "./powershell";

/*
 * Export → import → script → run → export → import: what comes back is what was there. The cmdlets are
 * stubs with the true parameter sets; Export-Clixml is the real one.
 */

const samples = join(import.meta.dirname, "../../../../shared/samples");
const styles = ["oneline", "backtick", "splat"] as const;

const read = (file: string, bytes: Uint8Array): Read => {
  const result = readInput({ name: file, bytes });
  if (!result.ok) throw new Error(`${file}: ${result.fault.what}`);
  return result;
};

/** Writes what the stubs hold as an export of real cmdlets would. */
const exportTo = (path: string): string =>
  `@(${exported("receive", "ReceiveConnector")}) + @(${exported("send", "SmtpSendConnectorConfig")}) | Export-Clixml -LiteralPath '${path}' -Depth 3\n\n`;

const exported = (side: string, type: string): string =>
  `$global:Stub.${side}.Values | ForEach-Object { $all = [ordered]@{ Identity = $_.identity }; foreach ($name in $_.properties.Keys) { $all[$name] = $_.properties[$name] }; $one = [pscustomobject]$all; $one.PSObject.TypeNames.Insert(0, 'Microsoft.Exchange.Data.Directory.SystemConfiguration.${type}'); $one }`;

/** Runs each organisation's script and reads the export of what it made. */
const runAndRead = (
  organisations: readonly Organisation[],
  options: (index: number) => Parameters<typeof scriptOf>[1],
  way: Way,
): Promise<Organisation[]> =>
  inFolder(async (folder) => {
    const path = (index: number) => join(folder, `export${index}.clixml`);
    const memories = await play(
      organisations.map((each, index) => ({
        scripts: [scriptOf(each, options(index)).text, exportTo(path(index))],
        certificates: Object.values(each.certificates).flatMap(({ server, thumbprint }) =>
          server === undefined ? [] : [{ server, thumbprint }],
        ),
      })),
      way,
    );
    expect(memories.flatMap(({ errors }) => errors)).toEqual([]);
    return organisations.map((_, index) =>
      toOrganisation([read(`export${index}.clixml`, readFileSync(path(index)))]),
    );
  });

/** What a connector says, empty values left out: a new connector has those anyway. */
function said(organisation: Organisation): Record<string, Record<string, Value>> {
  return Object.fromEntries(
    Object.values(organisation.connectors).map((connector) => [
      identityOf(organisation, connector).toLowerCase(),
      Object.fromEntries(
        Object.entries(connector.explicit).flatMap(([name, value]) => {
          const kind = parameter(connector.kind, name)?.kind;
          const empty =
            value === null || value === "" || (Array.isArray(value) && value.length === 0);
          return kind && !empty && name !== "AuthenticationCredential"
            ? [[name, written(name, value)]]
            : [];
        }),
      ),
    ]),
  );
}

/** Custom is shown and never written (V17). Line ends inside a value are read as line feeds. */
function written(name: string, value: Value): Value {
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n");
  return name === "PermissionGroups" && Array.isArray(value)
    ? value.filter((each) => each !== "Custom")
    : value;
}

/** Every value that the first says stands in the second, and no connector came or went. */
function expectKept(before: Organisation, after: Organisation): void {
  const [first, second] = [said(before), said(after)];
  expect(Object.keys(second).sort()).toEqual(Object.keys(first).sort());
  for (const [identity, values] of Object.entries(first))
    expect({ identity, ...second[identity] }).toMatchObject({ identity, ...values });
}

/** XML has no way to write U+FFFE and U+FFFF, and New-SendConnector makes nothing without an address space (S200). */
function canBeExported(organisation: Organisation): boolean {
  const served = Object.values(organisation.connectors).every(
    ({ kind, explicit: { AddressSpaces: spaces } }) =>
      kind === "receive" || (Array.isArray(spaces) && spaces.length > 0),
  );
  return served && !/[\ufffe\uffff]/.test(JSON.stringify(organisation));
}

describe.skipIf(noPowerShell())("export, import, script, run, export, import", () => {
  const present = existsSync(samples);
  if (!present) process.stderr.write("Skipped: ../shared/samples is not here.\n");

  it.skipIf(!present).each(["file", "pasted"] as const)(
    "every connector of the real exports comes back the same, %s",
    async (way) => {
      const inputs = readdirSync(samples)
        .filter((name) => name.endsWith(".clixml"))
        .map((name) => read(name, readFileSync(join(samples, name))));
      const real = toOrganisation(inputs);
      expect(Object.keys(real.connectors).length).toBe(6);
      const after = await runAndRead(
        styles.map(() => real),
        (index) => ({
          style: styles[index] ?? "splat",
          full: false,
          whatIf: false,
          comments: index === 2,
        }),
        way,
      );
      for (const each of after) expectKept(real, each);
    },
    120_000,
  );

  it("random designs come back the same", async () => {
    const organisations = [
      ...fc.sample(design, { numRuns: 16, seed: 11 }),
      ...fc.sample(anyOrganisation(), { numRuns: 16, seed: 11 }),
    ]
      .filter(canBeExported)
      .map((each) => ({ ...each, deployed: {} }));
    expect(organisations.length).toBeGreaterThan(12);
    const after = await runAndRead(
      organisations,
      (index) => ({
        style: styles[index % 3] ?? "splat",
        full: index % 2 === 1,
        whatIf: false,
        comments: true,
      }),
      "file",
    );
    for (const [index, each] of after.entries())
      expectKept(organisations[index] as Organisation, each);
  }, 120_000);
});
