import { expect, it } from "vitest";
import { shapes } from "../../../testing/scriptReading";
import { readScript } from "./index";

shapes([
  [
    "P75, a condition that assigns what it looks at",
    "if ($c = Get-ReceiveConnector 'EX01\\Relay') { $c | Set-ReceiveConnector -Banner '220 a' } else { New-ReceiveConnector -Name Relay -Server EX01 -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 10.0.0.1 }\n$r = (Get-ReceiveConnector A).RemoteIPRanges\nSet-ReceiveConnector A -RemoteIPRanges ($r += '10.0.0.9')",
    {
      changed: [
        '1 EX01\\Relay {"set":{"Banner":"220 a"}}',
        '3 A {"add":{"RemoteIPRanges":["10.0.0.9"]}}',
      ],
      ambiguous: ["1 only if"],
      setAside: ["1 not chosen"],
    },
  ],
  [
    "what is set behind -and and -or",
    "$a = 'x'\nif ($true -and ($a = 'y')) {}\nSet-SendConnector A -Comment $a\nif ($false -and ($a = 'z')) {}\nif ($true -or ($b = 'z')) {}\nSet-SendConnector A -Comment $a\nSet-SendConnector A -Comment $b\nif ((Test-Path x) -and ($a = 'z')) {}\nSet-SendConnector A -Comment $a",
    {
      changed: ['3 A {"set":{"Comment":"y"}}', '6 A {"set":{"Comment":"y"}}', "7 A {}", "9 A {}"],
      computed: ["7 Comment: $b", "9 Comment: $a"],
      ambiguous: ["2 only if", "4 only if", "5 only if", "8 only if"],
    },
  ],
  [
    "what counts where it stands",
    '$i = 0\nSet-SendConnector A -Comment "a$($i++)"\nSet-SendConnector A -Port $i',
    { changed: ["2 A {}", "3 A {}"], computed: ['2 Comment: "a$($i++)"', "3 Port: $i"] },
  ],
  [
    "P60",
    "throw 'demo'\nSet-SendConnector A -Port 25\nif ($x) { return }\nexit",
    { changed: ['2 A {"set":{"Port":25}}'], ambiguous: ["1 throw", "3 condition"] },
  ],
  [
    "what a loop or a try block yields to a variable is not shown",
    "$a = foreach ($x in 1, 2) { $x; Get-SendConnector A }\n$b = @(); $b += foreach ($x in 1, 2) { $x }\n$c = try { 'x' } catch { 'y' }\nforeach ($x in 1, 2) { $x }\nSet-SendConnector A -Port 1",
    { changed: ['5 A {"set":{"Port":1}}'], setAside: ["4 shown"] },
  ],
  [
    "P75",
    "if (-not (Get-SendConnector 'A' -EA SilentlyContinue)) { Set-SendConnector A -Port 1 } else { Set-SendConnector A -Port 2; Write-Host x }",
    {
      changed: ['1 A {"set":{"Port":1}}'],
      setAside: ["1 screen output", "1 not chosen"],
      ambiguous: ["1 condition"],
    },
  ],
  [
    "P76",
    "try { Set-SendConnector A -Port 1 -ErrorAction Stop } catch [x] { Set-SendConnector A -Port 2 } finally { Set-SendConnector A -Port 3 }",
    {
      changed: ['1 A {"set":{"Port":1}}', '1 A {"set":{"Port":3}}'],
      setAside: ["1 catch"],
    },
  ],
  [
    "conditions that are constant",
    "$on = $true\nif ($on) { Set-SendConnector A -Port 1 } elseif (New-SendConnector) { Set-SendConnector A -Port 2 }\nif ('a' -eq 'b') { Set-SendConnector A -Port 3 } else { Set-SendConnector A -Port 4 }\n$v = if ($false) { 5 } else { 6 }\nSet-SendConnector A -Port $v\nif (-not $on -and $x) { Set-SendConnector A -Port 7 }",
    {
      changed: [
        '2 A {"set":{"Port":1}}',
        '3 A {"set":{"Port":4}}',
        '5 A {"set":{"Port":6}}',
        '6 A {"set":{"Port":7}}',
      ],
      setAside: ["2 never runs", "2 never runs", "3 never runs"],
      ambiguous: ["6 condition"],
    },
  ],
  [
    "what a branch yields",
    "$l = if ($true) { 'a'; $x = 'b'; 'c', 'd' }\n$m = if ($true) { 'a'; $unset }\n$n = if ($true) { }\nSet-SendConnector A -SmartHosts $l\nSet-SendConnector A -SmartHosts $m\nSet-SendConnector A -SmartHosts $n",
    {
      changed: [
        '4 A {"set":{"SmartHosts":["a","c","d"]}}',
        "5 A {}",
        '6 A {"set":{"SmartHosts":[]}}',
      ],
      computed: ["5 SmartHosts: $m"],
    },
  ],
  [
    "loops that are not constant",
    "for ($i = 0; $i -lt 3; $i++) { Set-SendConnector \"A$i\" -Port 1; Write-Host x }\nwhile ($true) { Set-SendConnector A -Port 2; break }\ndo { Set-SendConnector A -Port 3 } until ($x)\nswitch ($x) { 'a' { Set-SendConnector A -Port 4 } default { Set-SendConnector A -Port 5 } }\n$n = 'x'; while ($y) { $n = 'z' }\nSet-SendConnector $n -Port 6",
    {
      computed: [
        '1 Set-SendConnector "A$i" -Port 1',
        "2 Set-SendConnector A -Port 2",
        "3 Set-SendConnector A -Port 3",
        "4 Set-SendConnector A -Port 4",
        "4 Set-SendConnector A -Port 5",
        "6 Set-SendConnector $n -Port 6",
      ],
      setAside: ["1 screen output"],
    },
  ],
  [
    "a turn that reads what another leaves out; told once",
    "foreach ($s in 'a', 'b') { if ($s -eq 'b') { Set-SendConnector $s -Port 1 } else { Set-SendConnector $s -Enabled true } }\nforeach ($s in 'a', 'b') { Set-SendConnector $s -Comment $zz; Write-Host $s }\nforeach ($s in @()) { Set-SendConnector $s -Port 2 }",
    {
      changed: ['1 b {"set":{"Port":1}}', "2 a {}", "2 b {}"],
      computed: ["2 Comment: $zz"],
      setAside: ["2 screen output", "3 empty list"],
      refused: ["1 text"],
    },
  ],
]);

it("takes the choices of a person", () => {
  const text =
    "param($Port = 1)\nif ($x) { Set-SendConnector A -Port $Port } else { Set-SendConnector B -Port $Port }\n$p = @{ Identity = 'A'; Port = 2 }\nSet-SendConnector @p -Port 3\nSet-SendConnector C -Port 4 -WhatIf";
  const first = readScript(text, "s.ps1").imported;
  const choices = first.report.ambiguous.map(({ choice }) => choice);
  expect(choices).toEqual([
    { id: "s.ps1:1:7 port", options: ["1, the default", "left open"] },
    { id: "s.ps1:2:1 if", options: ["the branch of line 2", "no branch"] },
    { id: "s.ps1:4:1 Port", options: ["written out", "in the hashtable"] },
    { id: "s.ps1:5:1 WhatIf", options: ["read", "left out"] },
  ]);
  const other = readScript(text, "s.ps1", {
    "s.ps1:1:7 port": "26",
    "s.ps1:2:1 if": "no branch",
    "s.ps1:4:1 Port": "in the hashtable",
    "s.ps1:5:1 WhatIf": "left out",
  }).imported;
  expect(first.changes.map(({ identity, set }) => [identity, set.Port])).toEqual([
    ["A", 1],
    ["A", 3],
    ["C", 4],
  ]);
  expect(other.changes.map(({ identity, set }) => [identity, set.Port])).toEqual([["A", 2]]);
  expect(
    readScript(text, "s.ps1", { "s.ps1:1:7 port": "left open" }).imported.report.computed,
  ).toHaveLength(1);
});

it("stops loops within loops that have no end in sight", () => {
  const loop =
    "foreach ($a in 1..1000) { foreach ($b in 1..1000) { Set-SendConnector A -Port 1 } }";
  const { changes, report } = readScript(loop, "s.ps1").imported;
  expect(changes.length).toBeLessThan(100_000);
  expect(report.refused.map(({ line }) => line)).toEqual([1]);
});
