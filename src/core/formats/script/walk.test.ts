import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "P77",
    "function Add-Relay($s) { Write-Host $s; Set-SendConnector $s -Port 1 }\nfunction Show-It { Get-SendConnector; return 5 }\nfunction Outer { Add-Relay a }\nAdd-Relay EX01\nShow-It\n$x = Show-It\nOuter\nforeach ($s in 'a', 'b') { Add-Relay $s }",
    {
      computed: [
        "1 Set-SendConnector $s -Port 1",
        "3 Add-Relay a",
        "4 Add-Relay EX01",
        "7 Outer",
        "8 Add-Relay $s",
      ],
      setAside: ["1 screen output", "2 shows", "5 function"],
    },
  ],
  [
    "what is not carried out, all over",
    "if ($false) { foreach ($a in 'x') { if ($y) { Set-SendConnector A -Port 1 } }; $b = Set-SendConnector B -Port 2; 1 | % { Set-SendConnector C -Port 3 }; Do-Something }\nclass C { [void] M() { New-SendConnector -Name x } }\ntrap { Set-SendConnector T -Port 5 }\nswitch ($z) { { Set-SendConnector S -Port 6 } { Get-Date } }\nSet-SendConnector D -Port 4",
    {
      changed: ['5 D {"set":{"Port":4}}'],
      computed: [
        "2 class C { [void] M() { New-SendConnector -Name x } }",
        "4 Set-SendConnector S -Port 6",
      ],
      setAside: ["1 never runs", "1 never runs", "1 never runs", "3 catch", "4 shows"],
      unknown: ["1 Do-Something"],
    },
  ],
]);
