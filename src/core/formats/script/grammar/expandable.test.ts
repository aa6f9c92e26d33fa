import { shapes } from "../../../../testing/scriptReading";

const before = "$s = '10.0.0.1'; $server = 'EX01'; $h = @{ Name = 'A' }; $list = 'a', 'b'\n";

shapes([
  [
    "P41",
    `${before}Set-ReceiveConnector A -Bindings "$s:25"\nSet-ReceiveConnector A -Bindings "\${s}:25"\nSet-ReceiveConnector A -Bindings "$($s):25"\nSet-ReceiveConnector A -Comment "$server: x"`,
    {
      changed: [
        "2 A {}",
        '3 A {"set":{"Bindings":["10.0.0.1:25"]}}',
        '4 A {"set":{"Bindings":["10.0.0.1:25"]}}',
      ],
      computed: ['2 Bindings: "$s:25"'],
      refused: [`5 Write \${server}:`],
    },
  ],
  [
    "P42",
    `${before}Set-ReceiveConnector A -Bindings $s":25"\nSet-ReceiveConnector $server\\Relay -Comment x\nSet-ReceiveConnector A -Bindings $s+':25'\nSet-ReceiveConnector A -RemoteIPRanges $s/24`,
    {
      changed: [
        '2 A {"set":{"Bindings":["10.0.0.1:25"]}}',
        '3 EX01\\Relay {"set":{"Comment":"x"}}',
        '5 A {"set":{"RemoteIPRanges":["10.0.0.0/24"]}}',
      ],
      refused: ["4 10.0.0.1+"],
    },
  ],
  [
    "P44",
    `${before}Set-ReceiveConnector A -Comment "$h.Name"\nSet-ReceiveConnector A -Comment "$list"\nSet-ReceiveConnector A -Comment "$($h.Name)$true$null$(1.50)"`,
    {
      changed: ["2 A {}", '3 A {"set":{"Comment":"a b"}}', '4 A {"set":{"Comment":"ATrue1.5"}}'],
      computed: ['2 Comment: "$h.Name"'],
    },
  ],
  [
    "question marks in names (ps)",
    'Set-SendConnector A -Port 1; if ($?) { Set-SendConnector A -Port 2 }\n$ok = $?\n$s = "v"; $' +
      '{s?} = "q"\nSet-SendConnector A -Comment "$s?.b"\nSet-SendConnector A -Comment "$s?b"\nSet-SendConnector A -Comment "$?b"\nSet-SendConnector A -Comment "$s`?"',
    {
      changed: [
        '1 A {"set":{"Port":1}}',
        '1 A {"set":{"Port":2}}',
        '4 A {"set":{"Comment":"q.b"}}',
        "5 A {}",
        "6 A {}",
        '7 A {"set":{"Comment":"v?"}}',
      ],
      computed: ['5 Comment: "$s?b"', '6 Comment: "$?b"'],
      ambiguous: ["1 condition"],
    },
  ],
  [
    "signs that are text, and scopes",
    'Set-SendConnector A -Comment "$ 5$"\n$script:v = 1\nSet-SendConnector A -Comment "$v$script:v$global:V"',
    { changed: ['1 A {"set":{"Comment":"$ 5$"}}', '3 A {"set":{"Comment":"111"}}'] },
  ],
]);
