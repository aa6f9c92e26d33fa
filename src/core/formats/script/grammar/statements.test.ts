import { shapes } from "../../../../testing/scriptReading";

const last = "Set-SendConnector Z -Port 26";
const told = (line: number) => `${line} Z {"set":{"Port":26}}`;

shapes([
  [
    "P58",
    "Set-SendConnector A -Port 1\rSet-SendConnector A -Port 2\r\nSet-SendConnector A -Port 3\n\r\nSet-SendConnector A -Port 4",
    {
      changed: [1, 2, 3, 5].map((line, index) => `${line} A {"set":{"Port":${index + 1}}}`),
    },
  ],
  [
    "a block that is not closed, and one that is closed once too often",
    `if ($a) { Set-SendConnector A -Port 1\n${last}`,
    {
      changed: ['1 A {"set":{"Port":1}}', told(2)],
      ambiguous: ["1 condition"],
      refused: ["1 { is not closed"],
    },
  ],
  [
    "a bracket too many",
    `Get-Date\n}\n${last}`,
    { changed: [told(3)], setAside: ["1 shows"], refused: ["2 }"] },
  ],
  [
    "what does not parse spoils its statement, however many lines it has, and no other",
    `foreach ($s in 'a') {\n  Set-SendConnector A -SmartHosts @(\n    'a.example'\n    <more>\n  ) -Port 1\n  ${last}\n}\n<# open`,
    { changed: [told(6)], refused: ["2 <more>", "8 no #>"] },
  ],
  [
    "nested deeper than anyone writes",
    `$x = ${"(".repeat(300)}1${")".repeat(300)}\n${last}`,
    { changed: [told(2)], refused: ["1 nested"] },
  ],
  [
    "a block behind a block on its line that does not parse: what is within it is told once",
    `if ($true) {\n  ${last}\n}{\nOut' -Port 25\n}{\nSet-SendConnector B -Port $`,
    { changed: [told(2)], refused: ["3 { stands", "6 $ is no whole number"] },
  ],
  [
    "keywords that lack their parts",
    `if () { }\nforeach ($a of 'b') { }\ntry { Get-Date }\ndo { } \n${last}`,
    { changed: [told(5)], refused: ["1 nothing", "2 in is due", "3 catch", "4 while"] },
  ],
  [
    "parameters of a script behind comments and using",
    "#requires -version 5\nusing namespace System.Net; using module X\n# why\n[CmdletBinding()]\nparam([int]$Port = 26)\nSet-SendConnector Z -Port $Port\nusing namespace System",
    { changed: [told(6)], ambiguous: ["5 may be given"] },
  ],
]);
