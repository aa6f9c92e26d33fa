import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseErrors } from "../../../testing/powershell/parse";
import {
  feed,
  inFolder,
  noPowerShell,
  runFile,
  writeScript,
} from "../../../testing/powershell/run";
import { stubs } from "../../../testing/powershell/stubs";
import { readInput } from "..";
import { exportCommand } from "./exportCommand";

/** What the stubs lack: the cmdlets that only show. An Edge server does not answer. */
const showing = `
function Get-ExchangeServer { 'EX01', 'EX02', 'EDGE1' | ForEach-Object { [pscustomobject]@{ Name = $_; IsEdgeServer = $_ -eq 'EDGE1' } } }
function Get-ADPermission { param([Parameter(ValueFromPipeline)]$Connector) process { $one = [pscustomobject]@{ Identity = "EX01\\Relay"; User = 'NT AUTHORITY\\ANONYMOUS LOGON'; Deny = [switch]$false; IsInherited = $false; AccessRights = @('ExtendedRight'); ExtendedRights = @('ms-Exch-SMTP-Accept-Any-Recipient') }; $one.PSObject.TypeNames.Insert(0, 'Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject'); $one } }
function Get-AcceptedDomain { [pscustomobject]@{ DomainName = 'corp.example' } }
function Get-ExchangeCertificate { param([string]$Server) if ($Server -eq 'EDGE1') { throw 'no answer' }; [pscustomobject]@{ Subject = "CN=$Server" } }
New-ReceiveConnector -Name 'Relay' -Server EX01 -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 10.0.0.1 | Out-Null
New-SendConnector -Name 'Out' -AddressSpaces '*' | Out-Null
`;

/** Runs a text with the home folder elsewhere, as a file or typed line by line; answers the files it left there. */
const exported = (text: string, way: "file" | "pasted"): Promise<Record<string, string>> =>
  inFolder(async (folder) => {
    const stub = writeScript(folder, "stubs.ps1", `${stubs()}\nReset-Stub\n${showing}`);
    const whole = `Set-Variable HOME '${folder}' -Force\n. '${stub}'\n${text}\n`;
    const run =
      way === "file" ? await runFile(writeScript(folder, "run.ps1", whole)) : await feed(whole);
    expect(run.stderr).toBe("");
    const names = readdirSync(folder).filter((name) => name.endsWith(".clixml"));
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(join(folder, name), "utf8")]),
    );
  });

it("is one line for one file, a line for each file else, in plain ASCII", () => {
  expect(exportCommand("together").split("\n")).toHaveLength(1);
  expect(exportCommand("apart").split("\n")).toHaveLength(5);
  expect(exportCommand("together") + exportCommand("apart")).toMatch(/^[\n -~]*$/);
});

describe.skipIf(noPowerShell())("in a real PowerShell", () => {
  it("parses", async () => {
    expect(await parseErrors([exportCommand("together"), exportCommand("apart")])).toEqual([
      [],
      [],
    ]);
  });

  it.each(["file", "pasted"] as const)("writes everything into one file, %s", async (way) => {
    const files = await exported(exportCommand("together"), way);
    expect(Object.keys(files)).toEqual(["portolan-export.clixml"]);
    const text = files["portolan-export.clixml"];
    for (const said of ["Relay", "Out", "corp.example", "CN=EX01", "CN=EX02", "ANONYMOUS LOGON"])
      expect(text).toContain(said);
  });

  it("writes a file for each cmdlet", async () => {
    const files = await exported(exportCommand("apart"), "pasted");
    expect(files["portolan-receive.clixml"]).toContain("Relay");
    expect(files["portolan-send.clixml"]).toContain("Out");
    expect(files["portolan-domains.clixml"]).toContain("corp.example");
    expect(files["portolan-certificates.clixml"]).toContain("CN=EX02");
    const permissions = files["portolan-permissions.clixml"] ?? "";
    const read = readInput({ name: "p", bytes: new TextEncoder().encode(permissions) });
    expect(read).toMatchObject({
      imported: { permissions: [{ identity: "EX01\\Relay", deny: false }] },
    });
  });
});
