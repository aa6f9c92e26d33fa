import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "P67",
    '\'EX01\', \'EX02\' | % { Set-ReceiveConnector "$_\\A" -Comment $_ }\n1..2 | ForEach-Object -Begin { $c = \'x\' } -Process { Set-ReceiveConnector "EX0$_\\A" -Comment $c }\n$servers = 1..2 | % { "EX0$_" }\nforeach ($s in $servers) { Set-ReceiveConnector "$s\\B" -Comment x }\n1..2 | foreach { "EX1$_" } | % { Set-ReceiveConnector "$_\\C" -Comment x }',
    {
      changed: [
        '1 EX01\\A {"set":{"Comment":"EX01"}}',
        '1 EX02\\A {"set":{"Comment":"EX02"}}',
        '2 EX01\\A {"set":{"Comment":"x"}}',
        '2 EX02\\A {"set":{"Comment":"x"}}',
        '4 EX01\\B {"set":{"Comment":"x"}}',
        '4 EX02\\B {"set":{"Comment":"x"}}',
        '5 EX11\\C {"set":{"Comment":"x"}}',
        '5 EX12\\C {"set":{"Comment":"x"}}',
      ],
    },
  ],
  [
    "P69, P70, P72",
    'foreach ($s in Get-TransportService) { Set-SendConnector "$s" -Port 1 }\nGet-ExchangeServer | ? { $_.IsHub } | % { Set-SendConnector $_.Name -Port 2 }\n$n = (Get-ExchangeServer).Name\nforeach ($s in $n) { Set-SendConnector $s -Port 3; Write-Host $s }\nImport-Csv relay.csv | % { Set-SendConnector $_.Name -Port 4 }\nGet-ReceiveConnector -Server EX01 | % { New-ReceiveConnector -Name $_.Name -Bindings $_.Bindings -RemoteIPRanges $_.R }',
    {
      computed: [
        '1 Set-SendConnector "$s" -Port 1',
        "2 Set-SendConnector $_.Name -Port 2",
        "4 Set-SendConnector $s -Port 3",
        "5 Set-SendConnector $_.Name -Port 4",
        "6 New-ReceiveConnector -Name $_.Name -Bindings $_.Bindings -RemoteIPRanges $_.R",
      ],
      setAside: ["4 screen output"],
    },
  ],
  [
    "P91",
    "& 'Set-SendConnector' A -Port 1\nMicrosoft.Exchange.X\\Set-SendConnector A -Port 2\nSet-Alias ssc Set-SendConnector\nssc A -Port 3\niex \"Set-SendConnector A -Port 4\"\nInvoke-Expression $x\niex 'Get-Date'\n$c = 'Set-SendConnector'; & $c A -Port 5\n& $nope A -Port 6\n& { Set-SendConnector A -Port 7 }\nInvoke-Command { Set-SendConnector A -Port 8 }\n$b = { Set-SendConnector A -Port 9 }",
    {
      changed: [
        '1 A {"set":{"Port":1}}',
        '2 A {"set":{"Port":2}}',
        '8 A {"set":{"Port":5}}',
        '10 A {"set":{"Port":7}}',
      ],
      computed: [
        "4 ssc A -Port 3",
        '5 iex "Set-SendConnector A -Port 4"',
        "6 Invoke-Expression $x",
        "9 & $nope A -Port 6",
        "11 Set-SendConnector A -Port 8",
        "12 Set-SendConnector A -Port 9",
      ],
      setAside: ["3 other cmdlet", "7 other command"],
    },
  ],
  [
    "commands within others",
    '[void](New-SendConnector -Name A -AddressSpaces *)\n(New-SendConnector -Name B -AddressSpaces *) | Out-Null\n$r = @(New-SendConnector -Name C -AddressSpaces *)\nWrite-Host (New-SendConnector -Name D -AddressSpaces *)\nSet-SendConnector A -Comment "$(New-SendConnector -Name E -AddressSpaces *)"',
    {
      made: ["A", "B", "C", "D", "E"].map(
        (name, index) => `${index + 1} ${name} {"AddressSpaces":["SMTP:*;1"]}`,
      ),
      changed: ["5 A {}"],
      computed: ['5 Comment: "$(New-SendConnector -Name E -AddressSpaces *)"'],
    },
  ],
  [
    "what a block yields",
    '$n = 1..2 | % { "a$_"; "b$_" }\nforeach ($s in $n) { Set-SendConnector $s -Port 1 }\n$r = 1..2 | % { return "c$_"; "d$_" }\nforeach ($s in $r) { Set-SendConnector $s -Port 2 }\n\'x\' | % { if ($true) { return \'e\'; \'f\' } } | % { Set-SendConnector $_ -Port 3 }\n$o = 1..2 | % { $v = "g$_"; if ($false) { \'h\' }; $v }\nforeach ($s in $o) { Set-SendConnector $s -Port 4 }',
    {
      changed: [
        '2 a1 {"set":{"Port":1}}',
        '2 b1 {"set":{"Port":1}}',
        '2 a2 {"set":{"Port":1}}',
        '2 b2 {"set":{"Port":1}}',
        '4 c1 {"set":{"Port":2}}',
        '4 c2 {"set":{"Port":2}}',
        '5 e {"set":{"Port":3}}',
        '7 g1 {"set":{"Port":4}}',
        '7 g2 {"set":{"Port":4}}',
      ],
    },
  ],
  [
    "a loop in a block",
    "$n = 1..2 | % { foreach ($x in 'a') { \"$x$_\" } }\nforeach ($s in $n) { Set-SendConnector $s -Port 1 }",
    { computed: ["2 Set-SendConnector $s -Port 1"] },
  ],
]);
