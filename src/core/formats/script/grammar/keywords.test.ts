import { shapes } from "../../../../testing/scriptReading";

const last = "Set-SendConnector Z -Port 26";
const told = (line: number) => `${line} Z {"set":{"Port":26}}`;

shapes([
  [
    "brackets hold a pipeline: `if` within them is the name of a command, which there is not (ps)",
    "Set-SendConnector A -Port (if ($true) { 25 })\nSet-SendConnector B -Port $(if ($true) { 25 })\n$p = if ($true) { 25 }\nSet-SendConnector C -Port $p",
    {
      changed: ["1 A {}", '2 B {"set":{"Port":25}}', '4 C {"set":{"Port":25}}'],
      computed: ["1 Port: (if ($true) { 25 })"],
    },
  ],
  [
    "the parts of a for loop behind line ends (ps)",
    `for ($i = 0\n $i -lt 3\n $i++) { Set-SendConnector A -Port 1 }\n${last}`,
    { changed: [told(4)], computed: ["3 Set-SendConnector A -Port 1"] },
  ],
  [
    "keywords that lack a part spoil themselves alone",
    [
      "foreach ($a in 'b'",
      ") while",
      "",
      "for { }",
      "for ($i = 0 1) { }",
      "switch ($a) { -file x }",
      "switch -file x { }",
      "function { }",
      "begin x",
      "foreach (a in b) { }",
      "if ($a { }",
      last,
    ].join("\n"),
    {
      changed: [told(12)],
      refused: [
        "1 while stands where { is due",
        "4 { stands where ( is due",
        "5 stands where ; is due",
        "6 A value is missing before -file",
        "7 reads another file",
        "8 has no name",
        "9 Behind begin a block",
        "10 a stands where a variable is due",
        "11 { stands where ) is due",
      ],
    },
  ],
]);
