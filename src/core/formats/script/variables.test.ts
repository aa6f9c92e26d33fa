import { shapes } from "../../../testing/scriptReading";

const named = (line: number, name = "$a") =>
  `${line} New-SendConnector -Name ${name} -AddressSpaces *`;

shapes([
  [
    "set by a command",
    `$a = 'x'
Set-Variable -Name a -Value y
${named(3).slice(2)}
$a = 'x'
sv -Force -Option None A y
${named(6).slice(2)}
$a = 'x'
Get-Date -OutV +a | Out-Null
${named(9).slice(2)}
$a = 'x'
'y' | Tee-Object -Variable a | Out-Null
${named(12).slice(3)}
$a = $b = 'x'
Clear-Variable $name
${named(15, "$b").slice(3)}`,
    {
      computed: [named(3), named(6), named(9), named(12), named(15, "$b")],
      setAside: ["2", "5", "8", "11", "14"],
    },
  ],
  [
    "not set by one",
    `$a = 'x'
Set-Variable -Name b -Value a
Set-Variable -Value a -Scope a c
Get-Date -OutBuffer a
${named(5).slice(2)}`,
    { made: ['5 x {"AddressSpaces":["SMTP:*;1"]}'], setAside: ["2", "3", "4"] },
  ],
  [
    "set by a function, a reference or a block",
    `function One { $script:a = 'y'; $b = 'y' }
function Two([ref]$r) { Set-Variable c y -Scope 1 }
$a = $b = $c = $d = $e = 'x'
One
Two ([ref]$d)
${named(6).slice(2)}
${named(7, "$b").slice(2)}
${named(8, "$c").slice(2)}
${named(9, "$d").slice(2)}
. One
${named(11, "$b").slice(3)}
1..2 | Where-Object { $e = $_ } | Out-Null
${named(13, "$e").slice(3)}`,
    {
      made: ['7 x {"AddressSpaces":["SMTP:*;1"]}'],
      computed: [named(6), named(8, "$c"), named(9, "$d"), named(11, "$b"), named(13, "$e")],
      setAside: ["2", "4", "5", "10", "12"],
    },
  ],
  [
    "a loop reads it, and sets it by a command",
    `$h = @{ N = 'x' }
foreach ($e in $h.GetEnumerator()) { $n = $e.Key.ToUpper() }
${named(3, "$h.N").slice(2)}
while ($true) { Set-Variable h 1 }
${named(5, "$h.N").slice(2)}`,
    { made: ['3 x {"AddressSpaces":["SMTP:*;1"]}'], computed: [named(5, "$h.N")], setAside: ["4"] },
  ],
  [
    "what joins the items of a list in a text",
    `$a = 'p', 'q'
Set-SendConnector A -Comment "$a"
$OFS = ';'
Set-SendConnector A -Comment "$a"`,
    { changed: ['2 A {"set":{"Comment":"p q"}}', "4 A {}"], computed: ['4 Comment: "$a"'] },
  ],
  [
    "a parameter of a block hides the variable",
    `$a = 'x'
& { param($a) ${named(2).slice(2)} } y
${named(3).slice(2)}`,
    { made: ['3 x {"AddressSpaces":["SMTP:*;1"]}'], computed: [named(2)] },
  ],
]);
