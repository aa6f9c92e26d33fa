import { shapes } from "../../../../testing/scriptReading";

shapes([
  [
    "P54",
    "Get-SendConnector A |\n  Set-SendConnector -Comment x\nGet-SendConnector A\n  # and on\n  | Set-SendConnector -Comment y\n$s = 'a' +\n  'b'\nSet-SendConnector $s -SmartHosts a.example,\n  b.example",
    {
      changed: [
        '2 A {"set":{"Comment":"x"}}',
        '5 A {"set":{"Comment":"y"}}',
        '8 ab {"set":{"SmartHosts":["a.example","b.example"]}}',
      ],
      ambiguous: ["5 PowerShell 7"],
    },
  ],
  [
    "P55",
    "Set-SendConnector A -Port 25; Set-SendConnector B -Port 26\nSet-SendConnector A -Port 25 && Set-SendConnector B -Port 26",
    {
      changed: [
        '1 A {"set":{"Port":25}}',
        '1 B {"set":{"Port":26}}',
        '2 A {"set":{"Port":25}}',
        '2 B {"set":{"Port":26}}',
      ],
      ambiguous: ["2 &&"],
    },
  ],
  [
    "the output of an expression sent elsewhere",
    "(New-SendConnector -Name Q -AddressSpaces a.example) > $null\n$p = @{ Identity = 'A' }; $p.Add('Port', 25) *> $null\n$p.Add('Comment', 'c') 2>&1 | Out-Null\nif (1 > 2) { }\nSet-SendConnector @p\n'a' > x.txt 'b'\n$p >",
    {
      made: ['1 Q {"AddressSpaces":["SMTP:a.example;1"]}'],
      changed: ['5 A {"set":{"Comment":"c","Port":25}}'],
      refused: ["6 'b' stands", "7 name of a file is missing"],
    },
  ],
  [
    "a pipe to nowhere",
    "Get-SendConnector A | 'x'\nSet-SendConnector A -Port 25 |",
    { refused: ["1 a command is due", "2 missing"] },
  ],
]);
