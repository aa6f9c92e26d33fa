import { expect, it } from "vitest";
import { scriptReading, shapes } from "../../../testing/scriptReading";
import { sourceOf } from "./redact";

shapes([
  [
    "P78",
    "$cred = Get-Credential\nSet-SendConnector A -AuthenticationCredential $cred\n$p = ConvertTo-SecureString 'hush' -AsPlainText -Force\nSet-SendConnector B -AuthenticationCredential (New-Object PSCredential('u', $p))\n$w = 'hush'\n$q = $w | ConvertTo-SecureString -AsPlainText -Force\n$r = ConvertTo-SecureString (Read-Host) -AsPlainText -Force",
    {
      changed: [
        '2 A {"set":{"AuthenticationCredential":"credential"}}',
        '4 B {"set":{"AuthenticationCredential":"credential"}}',
      ],
      setAside: ["3 password", "6 password"],
    },
  ],
]);

it("keeps no password, wherever it stands", () => {
  const told = scriptReading(
    "param($Password = 'hush1')\nSet-SendConnector $x -AuthenticationCredential (New-Object System.Management.Automation.PSCredential('u', (ConvertTo-SecureString 'hush2' -AsPlainText -Force)))\nSet-SendConnector A -Comment (ConvertTo-SecureString hush3 -AsPlainText -Force)\nAdd-Thing -Password 'hush4'\n$c = [pscredential]::new('u', (ConvertTo-SecureString -String \"hush5\" -AsPlainText -Force))\nfunction f { New-SendConnector -Name y -AuthenticationCredential (New-Object PSCredential 'u', 'hush6') }",
  );
  expect(JSON.stringify(told)).not.toContain("hush");
  expect(told.computed).toHaveLength(3);
});

it("leaves other text as it is", () => {
  const text = "Set-SendConnector 'A' -Comment \"b\"";
  expect(sourceOf(text, { start: 0, end: text.length })).toBe(text);
});
