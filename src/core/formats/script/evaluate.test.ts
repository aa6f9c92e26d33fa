import { expect, it } from "vitest";
import { shapes } from "../../../testing/scriptReading";
import { readScript } from ".";

shapes([
  [
    "P71",
    "New-ReceiveConnector -Name A -Server EX02 -Bindings 0.0.0.0:25 -RemoteIPRanges (Get-ReceiveConnector 'EX01\\Relay').RemoteIPRanges",
    {
      made: ['1 EX02\\A {"Bindings":["0.0.0.0:25"]}'],
      computed: ["1 RemoteIPRanges: (Get-ReceiveConnector 'EX01\\Relay').RemoteIPRanges"],
    },
  ],
  [
    "P73",
    "param([string]$Server = 'EX01', [switch]$Force, $Password = 'hush', $When = (Get-Date))\n$a = Read-Host 'x'; $h = hostname\nSet-SendConnector $Server -Comment $a\nSet-SendConnector \"$env:COMPUTERNAME\" -Port 1\nSet-SendConnector $h -Port 1\nSet-SendConnector A -Comment $When",
    {
      changed: ["3 EX01 {}", "6 A {}"],
      computed: [
        "3 Comment: $a",
        '4 Set-SendConnector "$env:COMPUTERNAME" -Port 1',
        "5 Set-SendConnector $h -Port 1",
        "6 Comment: $When",
      ],
      ambiguous: ["1 EX01, the default", "1 → the default"],
    },
  ],
  [
    "P74",
    "$s = 'EX01'; $l = 'a', 'b'\nSet-SendConnector ('{0}\\A' -f $s) -Port 1\nSet-SendConnector A -Comment ($l -join ',') -Fqdn $s.ToLower() -SmartHosts 'a,b'.Split(',') -Port (5 * 5)\nSet-SendConnector A -Comment ($s -replace 'E', 'x')",
    {
      changed: ["3 A {}", "4 A {}"],
      computed: [
        "2 Set-SendConnector ('{0}\\A' -f $s) -Port 1",
        "3 Comment: ($l -join ',')",
        "3 Fqdn: $s.ToLower()",
        "3 SmartHosts: 'a,b'.Split(',')",
        "3 Port: (5 * 5)",
        "4 Comment: ($s -replace 'E', 'x')",
      ],
    },
  ],
  [
    "P79",
    'Set-ReceiveConnector "$Server\\Relay" -Port 1\nSet-ReceiveConnector $Server\\Relay -Comment x',
    {
      computed: [
        '1 Set-ReceiveConnector "$Server\\Relay" -Port 1',
        "2 Set-ReceiveConnector $Server\\Relay -Comment x",
      ],
      unknown: ["1 -Port"],
    },
  ],
  [
    "sums, ranges, casts and conditions",
    "$a = 'x' + 1 + $null; $b = 1 + '2'; $c = @('p') + 'q' + @('r')\nSet-SendConnector $a -Port $b -SmartHosts $c\nSet-SendConnector ('a' + [char]0x0042) -Port ([int]'7')\n$n = 3..1\nSet-SendConnector A -Comment \"$n\" -Enabled ('a' -ne 'A')\nSet-SendConnector A -Comment (-5) -Enabled (-not ('b' -ceq 'B'))",
    {
      changed: [
        '2 x1 {"set":{"Port":3,"SmartHosts":["p","q","r"]}}',
        '3 aB {"set":{"Port":7}}',
        '5 A {"set":{"Comment":"3 2 1","Enabled":false}}',
        '6 A {"set":{"Comment":"-5","Enabled":true}}',
      ],
    },
  ],
  [
    "what grows without end is not followed",
    `$t = 'x'; $l = @('x')\n${"$t += $t; $l += $l\n".repeat(40)}Set-SendConnector A -Comment $t -SmartHosts $l`,
    { changed: ["42 A {}"], computed: ["42 Comment: $t", "42 SmartHosts: $l"] },
  ],
]);

it.each([
  ["$x", "$x is never assigned before this"],
  ["$_", "the object that the pipeline brings"],
  ["$PSItem", "the object that the pipeline brings"],
  ["$Args", "$Args is set at run time"],
  ["$env:USER", "an environment variable"],
  ["$x:y", "$x:y is read as a variable of the drive x: write $".concat("{x} before the colon")],
  ["([Environment]::UserName)", "a member of a type"],
  ["([int])", "a type"],
  ["'a'.ToUpper()", "a call of a method"],
  ["@({ 1 })", "a script block"],
  ['"$(@{})"', "a hashtable within text gives the name of its type: write $( ) round the member"],
  ["@{ $x = 1 }", "a key that is not constant"],
  ["@(1, $x)", "$x is never assigned before this"],
  ["@(1; $x; 2)", "$x is never assigned before this"],
  ["(-$x)", "$x is never assigned before this"],
  ["(-'5')", "the operator -"],
  ["(- @(1))", "the operator -"],
  ["(-bnot 5)", "the operator -bnot"],
])("of %s it is said why it is not followed", (expression, why) => {
  const { imported } = readScript(`Set-SendConnector A -Comment ${expression}`, "s.ps1");
  expect(imported.report.computed.map((each) => each.why)).toEqual([why]);
});
