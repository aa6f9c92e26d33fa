import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "P80, P81",
    "Get-SendConnector 'A' | Set-SendConnector -Port 1\nGet-ReceiveConnector -Server EX01 | Set-ReceiveConnector -Banner '220 x'\nGet-ReceiveConnector \"*Default*\" | Set-ReceiveConnector -Banner '220 x'\nGet-SendConnector 'A' | ? { $_.Enabled } | Set-SendConnector -Port 2\n'A', 'B' | Set-SendConnector -Port 3\n'A' | Get-SendConnector | Remove-SendConnector\nGet-SendConnector 'A' | % { Set-SendConnector $_ -Port 4 }\nGet-SendConnector 'A' | Set-SendConnector -Identity 'A' -Port 5\nGet-SendConnector | Set-SendConnector -Port 6",
    {
      changed: ['1 A {"set":{"Port":1}}', '5 A {"set":{"Port":3}}', '5 B {"set":{"Port":3}}'],
      removed: ["6 Remove-SendConnector A"],
      computed: [
        "2 Get-ReceiveConnector -Server EX01 | Set-ReceiveConnector -Banner '220 x'",
        "3 Get-ReceiveConnector \"*Default*\" | Set-ReceiveConnector -Banner '220 x'",
        "4 Get-SendConnector 'A' | ? { $_.Enabled } | Set-SendConnector -Port 2",
        "7 Set-SendConnector $_ -Port 4",
        "9 Get-SendConnector | Set-SendConnector -Port 6",
      ],
      refused: ["8 named twice"],
    },
  ],
  [
    "an identity for each object that the pipe brings",
    "Get-SendConnector 'A' | Set-SendConnector -Identity { $_.Identity } -Port 1",
    { computed: ["1 Get-SendConnector 'A' | Set-SendConnector -Identity { $_.Identity } -Port 1"] },
  ],
  [
    "P84",
    "New-ReceiveConnector -Name A -Server EX01 -Bindings 0.0.0.0:25 -RemoteIPRanges 10.0.0.1 | Add-ADPermission -User x -ExtendedRights r\n$c = New-ReceiveConnector -Name B -Bindings 0.0.0.0:25 -RemoteIPRanges 10.0.0.1\n$c | Add-ADPermission -User x -ExtendedRights r\nSet-ReceiveConnector $c -Comment y\nNew-ReceiveConnector -Name $n -Bindings 0.0.0.0:25 -RemoteIPRanges 10.0.0.1 | Add-ADPermission -User x\nNew-ReceiveConnector -Name C | Add-ADPermission -User x",
    {
      made: [
        '1 EX01\\A {"Bindings":["0.0.0.0:25"],"RemoteIPRanges":["10.0.0.1"]}',
        '2 B {"Bindings":["0.0.0.0:25"],"RemoteIPRanges":["10.0.0.1"]}',
      ],
      changed: ['4 B {"set":{"Comment":"y"}}'],
      granted: ["1 Add-ADPermission EX01\\A: x r", "3 Add-ADPermission B: x r"],
      computed: [
        "5 New-ReceiveConnector -Name $n -Bindings 0.0.0.0:25 -RemoteIPRanges 10.0.0.1 | Add-ADPermission -User x",
      ],
      refused: ["6 behind it does not run"],
    },
  ],
  [
    "no name, and no connector's",
    "Set-SendConnector '' -Port 1\nSet-SendConnector @('A') -Port 2\n$t | Set-SendConnector -Port 3",
    {
      computed: ["3 $t | Set-SendConnector -Port 3"],
      refused: ["1 empty", "2 one name"],
    },
  ],
]);
