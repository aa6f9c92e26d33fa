import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Memory, play } from "../../../testing/powershell/play";
import { noPowerShell } from "../../../testing/powershell/run";
import { parameter, type Side } from "../../catalogue";
import { readScript } from "./index";

/*
 * The proof of the evaluator: what is read of a script is what the real PowerShell hands to the cmdlets when it runs
 * it, with loops, splatting, sums and texts. The cmdlets are stubs with the true parameter sets.
 */

const sample = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}.ps1`, import.meta.url), "utf8");

const corners = `
$a, $b = 'p', 'q'
$c = $d = "$a$b"
$n = 20; $n += 6
[string[]]$hosts = 'a.example'
$hosts += 'b.example', 'c.example'
$t = [ordered]@{ Name = "R \`"1\`""; AddressSpaces = @('x.example'; 'y.example'); Port = $n }
$t['SmartHosts'] = $hosts[0], $hosts[-1]
$t.DNSRoutingEnabled = $false
New-SendConnector @t
foreach ($i in 1..3) { if ($i -eq 2) { continue }; New-SendConnector -Name "L$i $($t.Name) \${c}" -AddressSp "z$i.example" -Comment @"
line $i
 '$d' \`$x
"@ }
'u', 'v' | ForEach-Object { $k = 'k' } { New-SendConnector -Name $_ -AddressSpaces "$k$_.example" -Enabled:($_ -eq 'v') -Force } { $k = 'end' }
$all = @{ one = @{ P = 1 }; two = @{ P = 2 } }
foreach ($key in 'one', 'two') { New-SendConnector -Name $key$($all[$key].P) -AddressSpaces k.example -Port $all.$key.P }
New-SendConnector -Name ('s' + 1 + [char]0x41) -AddressSpaces "$key.example",w.example -Comment 'it''s' -MaxMessageSize 10MB
& 'New-SendConnector' -Name \u201cquoted\u201d \u2013AddressSpaces \u2018e.example\u2019 \u2014Comment "a\`tb"
[string[]]$kept = 'a.example'; $kept = 'b.example'; $kept += 'c.example'
[int]$count = 5; $count = '7'; $count += 1
[ValidateNotNullOrEmpty()][string]$texts = 'x'; $texts = 'p', 'q'
New-SendConnector -Name "typed $texts" -AddressSpaces $kept -Port $count
$one = 'a.example', 'b.example'; $two = $one; $two[0] = 'z.example'; $two += 'c.example'
$held = @{ Spaces = $one; Deep = @{ Spaces = @('d.example', 'e.example') } }
$held.Deep.Spaces[1] = 'f.example'; $one[1] = 'y.example'
New-SendConnector -Name shared -AddressSpaces ($held.Spaces + $held.Deep.Spaces)
:outer foreach ($x in 1..3) { foreach ($y in 1..3) { if ($y -eq 2) { continue OUTER }; New-SendConnector -Name "labels $x$y" -AddressSpaces "l$x$y.example" } }
:outer foreach ($x in 1..3) { foreach ($y in 1..3) { if ($y -eq 2) { break outer }; New-SendConnector -Name "left $x$y" -AddressSpaces "l$x$y.example" } }
$x = 'before'; $t.Comment = 'outside'
& { $x = 'inside'; $script:y = 'beyond'; $t.Comment = 'changed'; foreach ($z in 1..2) { if ($z -eq 1) { return } }; $x++ }
New-SendConnector -Name "block $x $y" -AddressSpaces block.example -Comment $t.Comment
$x = 'outer'
& { $x += 'only'; New-SendConnector -Name "added $x" -AddressSpaces block.example; $y = $x; $y += '!'; New-SendConnector -Name "added $y" -AddressSpaces block.example }
& { $script:x += '+'; foreach ($n in 1..2) { $n += 5 }; New-SendConnector -Name "beyond $x $n" -AddressSpaces block.example }
$plain = ($count = '7') + 1; $cast = ([int]$fresh = '7') + 1
New-SendConnector -Name "values $plain $cast $count $fresh $x" -AddressSpaces block.example
$list = 01, 1.50; foreach ($n in 007) { New-SendConnector -Name $n -AddressSpaces block.example -Comment $list[0] -SourceTransportServers 01, EX02 }
1.50 | ForEach-Object { New-SendConnector -Name $_ -AddressSpaces block.example -Comment 1.50 -Fqdn "n$($list[1]).example" }
. { $x = 'dotted' }
New-SendConnector -Name "block $x" -AddressSpaces block.example
$q = $all; $q.Clear(); $q.Name = 'cleared'; $q.AddressSpaces = 'cleared.example'
New-SendConnector @all
if ($got = 'a') { $said = 'then' } else { $said = 'else' }
if (-not ($none = '')) { $said += $none + '!' }
foreach ($each in ($every = 'p', 'q')) { $said += $each }
New-SendConnector -Name "taken $(($m = 'B'))$m" -AddressSpaces ($spaces = 'a.example', 'b.example') -Comment (($said)) -SmartHosts $spaces
$u = ($w = 'W'), 'U'; $v = @{ A = $w = 'X' }
New-SendConnector -Name "taken $u $($v.A) $w" -AddressSpaces a.example -Port ($port = 25)
New-SendConnector -Name "taken $port" -AddressSpaces a.example -Port ($port += 1)
$PSDefaultParameterValues['New-SendConnector:Comment'] = 'usual'
$PSDefaultParameterValues.Add('*-SendConnector:Port', 2525)
New-SendConnector -Name usual -AddressSpaces usual.example
New-SendConnector -Name unusual -AddressSpaces usual.example -Port 26 -Comment ''
`;

/** The stubs ask for a usage; Exchange takes Custom where none is said, as sample 04 has it. */
const usageIsCustom = "$global:PSDefaultParameterValues['New-ReceiveConnector:Usage'] = 'Custom'";

/** Connectors by what they are called, with the values that `of` names. */
type Made = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function readOf(script: string, side: Side): Made {
  const { connectors, report } = readScript(script, "s.ps1").imported;
  expect(report.refused).toEqual([]);
  return Object.fromEntries(
    connectors
      .filter(({ kind }) => kind === side)
      .map(({ server, name, properties }) => [
        (server === null ? name : `${server}\\${name}`).toLowerCase(),
        properties,
      ]),
  );
}

/** The same values as the stubs hold them, made canonical. */
function heldOf(memory: Memory | undefined, side: Side, read: Made): Made {
  return Object.fromEntries(
    Object.values(memory?.[side] ?? {}).map(({ identity, properties }) => {
      const key = identity.toLowerCase();
      const names = Object.keys(read[key] ?? {});
      const values = names.map((name) => {
        const value = parameter(side, name)?.kind.coerce(properties[name] ?? null);
        return [name, plainEnds(value?.ok ? value.value : properties[name])];
      });
      return [key, Object.fromEntries(values)];
    }),
  );
}

/** The script reaches PowerShell with CRLF. */
const plainEnds = (value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\r\n", "\n") : value;

describe.skipIf(noPowerShell())("what PowerShell hands to the cmdlets", () => {
  it("is what was read", async () => {
    const samples = ["03-splatting", "04-lists-and-ranges"].map(sample);
    const scripts = [corners, ...samples];
    const memories = await play(
      scripts.map((script, index) => ({
        scripts: [...(index === scripts.length - 1 ? [usageIsCustom] : []), script],
      })),
      "file",
    );
    for (const [index, script] of scripts.entries())
      for (const side of ["receive", "send"] as const) {
        const read = readOf(script, side);
        expect(heldOf(memories[index], side, read)).toEqual(read);
      }
    expect(Object.keys(readOf(corners, "send"))).toHaveLength(29);
  }, 60_000);
});
