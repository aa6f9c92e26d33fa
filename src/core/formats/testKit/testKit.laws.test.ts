import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyOrganisation } from "../../../testing/designs";
import { hostileText } from "../../../testing/powershell/hostile";
import { inFolder, noPowerShell, runFile, writeScript } from "../../../testing/powershell/run";
import { comparisonOf, differencesOf } from "../../plan";
import { type TestKit, testKitOf, testKitText } from ".";

/** Kits of everything new, for designs whose every name and text tries to break out. */
const kits = (amount: number): TestKit[] =>
  fc
    .sample(fc.tuple(anyOrganisation({ hostile: true }), hostileText), {
      numRuns: amount,
      seed: 21,
    })
    .map(([design, name]) => {
      const servers = Object.fromEntries(
        Object.values(design.servers).map(({ fqdn: _, addresses: __, ...each }, at) => [
          each.id,
          { ...each, name: `${name}${at}` },
        ]),
      );
      return { ...design, name, servers };
    })
    .map((design) => {
      const comparison = comparisonOf(design);
      return testKitOf({ ...comparison, differences: differencesOf(comparison) });
    });

it("writes comments, assignments and the commands it knows, and no other line", () => {
  const powershell =
    /^(?:|#.*|\$[A-Za-z]+\d* = .*|(?:Test-NetConnection|Resolve-DnsName|Send-MailMessage|'QUIT' \| openssl s_client|\$attachment = New-TemporaryFile|\[IO\.File\]::WriteAllBytes\(\$attachment, \[byte\[\]\]::new\(\d+\)\)).*)$/;
  const shell =
    /^(?:|#.*|[A-Z_]+\d*='.*|(?:nc -vz|dig \+noall|openssl s_client|(?:head -c \d+ \/dev\/zero \| )?swaks --server).*)$/;
  let checks = 0;
  for (const kit of kits(40)) {
    checks += kit.checks.length;
    for (const line of testKitText(kit, "powershell").split("\n")) expect(line).toMatch(powershell);
    for (const line of testKitText(kit, "shell").split("\n")) expect(line).toMatch(shell);
  }
  expect(checks).toBeGreaterThan(100);
});

describe.skipIf(!existsSync("/bin/sh"))("in a real shell", () => {
  it("calls the programs with whole words, and nothing else", () => {
    const stubs = ["nc", "dig", "openssl", "swaks"]
      .map((name) => `${name}() { printf '%s\\n' ${name}; }`)
      .join("\n");
    const guard = 'Canary() { printf "canary\\n"; }\nPATH=/nowhere\nhead() { :; }\nset -u\n';
    for (const kit of kits(25)) {
      const run = spawnSync("/bin/sh", ["-s"], {
        input: `${stubs}\n${guard}${testKitText(kit, "shell")}`,
        encoding: "utf8",
      });
      expect(run.stderr).toBe("");
      expect(run.stdout.split("\n").filter(Boolean)).toHaveLength(kit.checks.length);
      expect(run.stdout).not.toContain("canary");
    }
  });
});

describe.skipIf(noPowerShell())("in a real PowerShell", () => {
  const stubs = `$calls = 0
function Canary { throw 'canary' }
function Test-NetConnection { param([string]$ComputerName, [int]$Port) $script:calls++ }
function Resolve-DnsName { param([string]$Name, [string]$Type) $script:calls++ }
function openssl { $script:calls++ }
function Get-Credential { [pscredential]::new('u', (ConvertTo-SecureString 'p' -AsPlainText -Force)) }
function Send-MailMessage { param([string]$SmtpServer, [int]$Port, [string]$From, [string]$To, [string]$Subject, [string]$Body, [string[]]$Attachments, [switch]$UseSsl, [pscredential]$Credential)
  if (-not $From.Contains('@')) { throw 'from' }
  $script:calls++ }
`;
  it("binds to the parameters of the cmdlets, and runs nothing else", async () => {
    const all = kits(5);
    await inFolder(async (folder) => {
      const text = all
        .map((kit) => `$ErrorActionPreference = 'Stop'\n${testKitText(kit, "powershell")}`)
        .join("\n");
      const run = await runFile(writeScript(folder, "kit.ps1", `${stubs}${text}\n"calls $calls"`));
      expect(run.stderr).toBe("");
      expect(run.stdout.trim()).toBe(
        `calls ${all.reduce((sum, { checks }) => sum + checks.length, 0)}`,
      );
    });
  }, 120_000);
});
