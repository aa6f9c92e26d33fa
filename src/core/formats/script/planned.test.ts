import { expect, it } from "vitest";
import { scriptReading } from "../../../testing/scriptReading";

const ours = (steps: string, more = ""): string => `# apply.ps1: EX01\\Relay as designed.
[CmdletBinding()]
param([switch]$WhatIf)
$plan = @{
    Steps = @(${steps})
    Objects = @(@{ Key = 'o1'; Side = 'receive'; Server = 'EX01'; States = @(@{ Name = 'Relay' }) })${more}
}
function Invoke-Guarded { Invoke-Step $plan.Steps }
Invoke-Guarded
exit $run.Code
`;

it("reads the steps of a plan as its commands, also where somebody changed one", () => {
  const text = ours(`
        @{ N = 1; Key = 'o1'; To = 1; Command = 'Set-ReceiveConnector'
           With = @{ Identity = 'EX01\\Relay'; MaxMessageSize = 26214400 } }
        @{ N = 2; Key = 'o1'; To = 1; Grants = @(@{ Verb = 'Remove'; User = 'CORP\\a'; Rights = @('ms-Exch-SMTP-Submit'); Deny = $true }) }
        @{ N = 3; Key = 'o2'; To = 1; Command = 'Remove-SendConnector'; With = @{ Identity = 'Old' } }`);
  expect(scriptReading(text)).toEqual({
    changed: ['6 EX01\\Relay {"set":{"MaxMessageSize":26214400}}'],
    removed: ["9 Remove-SendConnector Old"],
    granted: ["8 Remove-ADPermission EX01\\Relay: CORP\\a denied ms-Exch-SMTP-Submit"],
    setAside: ["12 functions that look, act and read back"],
  });
});

it("asks for the account of a smart host as the script does", () => {
  const text = ours(
    "@{ N = 1; Key = 'o2'; To = 1; Command = 'New-SendConnector'; With = @{ Name = 'Out'; AddressSpaces = 'SMTP:*;1' }; Credential = 'Credential' }",
  );
  expect(scriptReading(text).made).toEqual([
    '5 Out {"AddressSpaces":["SMTP:*;1"],"AuthenticationCredential":"credential"}',
  ]);
});

it("tells verify.ps1 as what changes nothing", () => {
  expect(scriptReading(ours("", "\n    Gone = @()")).setAside).toEqual([
    "4 what verify.ps1 compares with: it changes nothing",
    "9 functions that look, act and read back",
  ]);
});

it("tells a step whose command it does not know", () => {
  const text = ours(
    "@{ N = 1; Key = 'o1'; To = 1; Command = 'Set-Mailbox'; With = @{ Identity = 'x' } }",
  );
  expect(scriptReading(text).unknown).toEqual(["5 Set-Mailbox"]);
});

it("reads another script with a variable of that name as any other", () => {
  expect(
    scriptReading("$plan = @{ Steps = @(); Objects = @() }\nRemove-SendConnector Old").removed,
  ).toEqual(["2 Remove-SendConnector Old"]);
});
