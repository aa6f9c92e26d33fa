import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "jumps",
    "foreach ($a in 'x', 'y') { if ($a -eq 'x') { continue }; Set-SendConnector $a -Port 1 }\nforeach ($a in 'x', 'y') { Set-SendConnector $a -Port 2; break; Set-SendConnector $a -Port 3 }\nforeach ($a in 'x', 'y') { if (Get-SendConnector $a) { continue }; Set-SendConnector $a -Port 4 }\n'x', 'y' | % { if ($_ -eq 'x') { return }; Set-SendConnector $_ -Port 5 }\nforeach ($a in 'x') { try { break } finally { Set-SendConnector $a -Port 6; Set-SendConnector $a -Port 7 } }",
    {
      changed: [
        '1 y {"set":{"Port":1}}',
        '2 x {"set":{"Port":2}}',
        '3 x {"set":{"Port":4}}',
        '3 y {"set":{"Port":4}}',
        '4 y {"set":{"Port":5}}',
        '5 x {"set":{"Port":6}}',
        '5 x {"set":{"Port":7}}',
      ],
      setAside: ["2 behind a jump"],
      ambiguous: ["3 condition"],
    },
  ],
  [
    "P67",
    "foreach ($s in 'EX01', 'EX02') { Set-ReceiveConnector \"$s\\A\" -Comment $s }\nforeach ($s in 'one') { Set-SendConnector $s -Port 1 }\nforeach ($s in 'one', $env:X) { Set-SendConnector $s -Port 2 }",
    {
      changed: [
        '1 EX01\\A {"set":{"Comment":"EX01"}}',
        '1 EX02\\A {"set":{"Comment":"EX02"}}',
        '2 one {"set":{"Port":1}}',
      ],
      computed: ["3 Set-SendConnector $s -Port 2"],
    },
  ],
]);
