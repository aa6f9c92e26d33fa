import { shapes } from "../../../testing/scriptReading";

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
    "a pipe to nowhere",
    "Get-SendConnector A | 'x'\nSet-SendConnector A -Port 25 |",
    { refused: ["1 a command is due", "2 missing"] },
  ],
]);
