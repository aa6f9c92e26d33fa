import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../testing/builders";
import { parseErrors } from "../../../testing/powershell/parse";
import { rehearse } from "../../../testing/powershell/rehearse";
import {
  feed,
  inFolder,
  noPowerShell,
  runFile,
  writeScript,
} from "../../../testing/powershell/run";
import { shownEstate } from "../../../testing/powershell/shownEstate";
import { staged } from "../../../testing/powershell/staged";
import { identityOf, type Organisation } from "../../model";
import { type Read, readInput, toOrganisation } from "..";
import { exportCommand, exportedFiles } from "./exportCommand";

const thumbprint = (digit: string): string => digit.repeat(40);

/** Two sites, an Edge server, a relay with rights of its own, names that look like code. */
const estate: Organisation = organisation(
  [
    server("EX01", { site: "North", addresses: ["10.0.0.11", "2001:db8::11"], version: "2019" }),
    server("EX02", { site: "South / East", addresses: ["10.1.0.12"], version: "SE" }),
    server("EDGE1", { role: "Edge", version: "2016" }),
  ],
  [
    receiver("Relay", {
      explicit: {
        MaxMessageSize: 37_748_736,
        PermissionGroups: ["AnonymousUsers"],
        AuthMechanism: ["ExchangeServer", "Tls"],
        Fqdn: "ex01.corp.example",
      },
      permissions: [
        {
          user: "NT AUTHORITY\\ANONYMOUS LOGON",
          rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
          deny: false,
        },
      ],
    }),
    receiver("$(Remove-Item x) 'q' \u2019", { server: "ex02", explicit: { Enabled: false } }),
    sender("Out", { explicit: { SmartHosts: ["mail.corp.example"], MaxMessageSize: 10_485_760 } }),
  ],
  {
    name: "Corp",
    acceptedDomains: {
      d1: {
        id: "d1",
        name: "Corp",
        domain: "corp.example",
        type: "Authoritative",
        isDefault: true,
      },
    },
    certificates: {
      t1: {
        id: "t1",
        server: "EX01",
        thumbprint: thumbprint("A"),
        issuer: "CN=CA",
        subject: "CN=mail.corp.example",
        names: ["mail.corp.example"],
        services: ["SMTP"],
        hasPrivateKey: true,
        selfSigned: false,
      },
      t2: {
        id: "t2",
        server: "EX02",
        thumbprint: thumbprint("B"),
        issuer: "CN=EX02",
        subject: "CN=EX02",
        names: ["EX02"],
        services: [],
        hasPrivateKey: true,
        selfSigned: true,
      },
    },
    facts: {
      whole: ["receive", "send"],
      listed: ["servers", "acceptedDomains"],
      transportConfig: {
        maxSendSize: 26_214_400,
        maxReceiveSize: "Unlimited",
        maxRecipientEnvelopeLimit: 500,
        tlsReceiveDomainSecureList: ["partner.example"],
        tlsSendDomainSecureList: [],
      },
      organisation: "Corp",
    },
  },
);

/** Runs a text with the home folder elsewhere, as a file or typed line by line. */
const exported = (
  text: string,
  way: "file" | "pasted",
  { faults = [], given = estate }: { faults?: readonly string[]; given?: Organisation } = {},
) =>
  inFolder(async (folder) => {
    const stub = writeScript(folder, "stubs.ps1", shownEstate(given, faults));
    const whole = `Set-Variable HOME '${folder}' -Force\n. '${stub}'\n${text}\n\n'the end'\n`;
    const run =
      way === "file" ? await runFile(writeScript(folder, "run.ps1", whole)) : await feed(whole);
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain("the end");
    const names = readdirSync(folder).filter((name) => name.endsWith(".clixml"));
    const files = names.sort().map((name): Read => {
      const result = readInput({ name, bytes: readFileSync(join(folder, name)) });
      if (!result.ok) throw new Error(`${name}: ${result.fault.what}`);
      return result;
    });
    return { files, said: run.stdout.replaceAll(folder, "HOME") };
  });

/** The commands that PowerShell finds in a text, each once; those that are called by a variable left out. */
const commandsOf = (text: string): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    const given = writeScript(folder, "given.ps1", text);
    const run = await runFile(
      writeScript(
        folder,
        "commands.ps1",
        `$tree = [Management.Automation.Language.Parser]::ParseFile('${given}', [ref]$null, [ref]$null)
        $tree.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true) |
          ForEach-Object { $_.GetCommandName() } | Where-Object { $_ }`,
      ),
    );
    return [...new Set(run.stdout.trim().split(/\s+/))].sort();
  });

/** All of an organisation, without ids. */
function parts(given: Organisation) {
  const { facts } = given;
  const plain = <T extends { readonly id: string }>(all: Readonly<Record<string, T>>) =>
    Object.values(all)
      .map(({ id: _, ...rest }) => rest)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const connectors = Object.values(given.connectors).map((each) => [
    identityOf(given, each),
    each.explicit,
    each.kind === "receive" ? each.permissions : undefined,
  ]);
  return {
    connectors: Object.fromEntries(connectors.map(([name, ...rest]) => [name, rest])),
    servers: plain(given.servers),
    domains: plain(given.acceptedDomains),
    certificates: plain(given.certificates),
    facts: { ...facts, listed: [...facts.listed].sort() },
  };
}

it("is one block without blank lines, aliases or back ticks, or a line for each file", () => {
  const block = exportCommand("together");
  const lines = block.split("\n");
  expect(lines.length).toBeLessThan(60);
  expect(lines.every((line) => line.trim() !== "" && line.length <= 140)).toBe(true);
  expect(block + exportCommand("apart")).toMatch(/^[\n -_a-~]*$/);
  expect(exportCommand("apart").split("\n")).toHaveLength(exportedFiles.apart);
});

describe.skipIf(noPowerShell())("in a real PowerShell", () => {
  it("parses", async () => {
    expect(await parseErrors([exportCommand("together"), exportCommand("apart")])).toEqual([
      [],
      [],
    ]);
  });

  it("calls nothing by an alias, and nothing that changes an organisation", async () => {
    expect(await commandsOf(exportCommand("together") + exportCommand("apart"))).toEqual([
      "Add-Member",
      "Export-Clixml",
      "ForEach-Object",
      ...[
        ...["ADPermission", "AcceptedDomain", "ExchangeCertificate", "ExchangeServer"],
        ...["NetworkConnectionInfo", "OrganizationConfig", "ReceiveConnector", "SendConnector"],
        ...["TransportConfig", "TransportService"],
      ].map((noun) => `Get-${noun}`),
      ...["Join-Path", "New-Object", "Read-Part", "Select-Object", "Where-Object"],
      ...["Write-Host", "Write-Progress", "Write-Warning"],
    ]);
  });

  it.each(["file", "pasted"] as const)("brings the whole organisation back, %s", async (way) => {
    const { files, said } = await exported(exportCommand("together"), way);
    expect(files.map(({ file }) => file)).toEqual(["portolan-export.clixml"]);
    expect(parts(toOrganisation(files))).toEqual(parts(estate));
    const [{ imported }] = files as [Read];
    expect(imported.report).toMatchObject({ unknown: [], ambiguous: [], refused: [] });
    expect(imported.permissionsOf).toHaveLength(2);
    expect(said).toMatch(/Portolan: \d+ objects are in HOME.portolan-export.clixml/);
    expect(said).toMatch(/Not read: certificates and addresses of EDGE1/);
  });

  it("goes on where a server does not answer, and says what it could not read", async () => {
    const { files, said } = await exported(exportCommand("together"), "file", {
      faults: [
        "Get-ExchangeCertificate EX01",
        "Get-NetworkConnectionInfo EX02",
        "Get-ADPermission EX01\\Relay",
        "Get-TransportConfig",
      ],
    });
    const read = toOrganisation(files);
    expect(parts(read)).toMatchObject({
      certificates: [{ server: "EX02" }],
      facts: { whole: ["receive", "send"], organisation: "Corp" },
    });
    expect(read.facts.transportConfig).toBeUndefined();
    const byName = new Map(Object.values(read.servers).map((each) => [each.name, each]));
    expect(byName.get("EX01")?.addresses).toEqual(["10.0.0.11", "2001:db8::11"]);
    expect(byName.get("EX02")?.addresses).toBeUndefined();
    const relay = Object.values(read.connectors).find(({ name }) => name === "Relay");
    expect(relay).not.toHaveProperty("permissions");
    for (const what of [
      "Get-ExchangeCertificate of EX01 - Get-ExchangeCertificate cannot reach EX01.",
      "Get-NetworkConnectionInfo of EX02",
      "Get-ADPermission of EX01\\Relay",
      "Get-TransportConfig",
    ])
      expect(said.replace(/\s+/g, " ")).toContain(`Not read: ${what}`);
  });

  it("shows the state of the cmdlets, as a remote session gives it", async () => {
    const files = await inFolder(async (folder) => {
      const script = `Set-Variable HOME '${folder}' -Force\n${exportCommand("together")}\nMove-Item '${folder}/portolan-export.clixml' (Join-Path '${folder}' "$(@(Get-ChildItem '${folder}').Count).clixml")`;
      const change = "Set-ReceiveConnector -Identity 'EX01\\Relay' -RemoteIPRanges '10.9.0.0/16'";
      const outcomes = await rehearse([
        { do: "load", stage: staged(estate) },
        { do: "set", name: "Remote", value: true },
        { do: "run", script },
        { do: "run", script: change },
        { do: "run", script },
      ]);
      expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
      return readdirSync(folder)
        .sort()
        .map((name) => readInput({ name, bytes: readFileSync(join(folder, name)) }));
    });
    const [before, after] = files.map((each) => {
      if (!each.ok) throw new Error(each.fault.what);
      expect(each.imported.report.refused).toEqual([]);
      return toOrganisation([each]);
    });
    for (const wanted of Object.values(estate.connectors)) {
      const identity = identityOf(estate, wanted);
      const found = Object.values(before?.connectors ?? {}).find(
        (each) => identityOf(before as Organisation, each) === identity,
      );
      // Get- shows Custom where rights stand beside those of the groups.
      const { PermissionGroups: _, ...values } = wanted.explicit;
      expect(found?.explicit).toMatchObject(values);
      expect(found?.unknown).toEqual([]);
      if (found?.kind === "receive" && wanted.kind === "receive")
        expect(found.permissions).toEqual(wanted.permissions);
    }
    const relay = Object.values(after?.connectors ?? {}).find(({ name }) => name === "Relay");
    expect(relay?.explicit.RemoteIPRanges).toEqual(["10.9.0.0/16"]);
    expect(before?.facts.whole).toEqual(["receive", "send"]);
  });

  it("tells what is not there from what did not answer", async () => {
    const given = organisation([server("EX01")], [], { name: "Corp" });
    const { files } = await exported(exportCommand("together"), "file", {
      given,
      faults: ["Get-ReceiveConnector"],
    });
    expect(toOrganisation(files).facts).toMatchObject({
      whole: ["send"],
      listed: ["servers", "acceptedDomains"],
    });
  });

  it("writes a file for each cmdlet", async () => {
    const { files } = await exported(exportCommand("apart"), "pasted");
    expect(files).toHaveLength(exportedFiles.apart);
    expect(parts(toOrganisation(files))).toEqual(parts(estate));
  });
});
