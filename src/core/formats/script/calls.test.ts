import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "P63, where the result of the call goes nowhere",
    "$p = @{ Identity = 'A'; Port = 1; Comment = 'c' }\n$null = $p.Remove('Comment')\n$p.Add('Fqdn', 'a.example') | Out-Null\nSet-SendConnector @p\n[void]$p.Remove('Fqdn')\nif ($p.ContainsKey('Port')) { $p.Remove('Port') > $null }\n$p.Add('Enabled', $true)\nSet-SendConnector @p",
    {
      changed: ['4 A {"set":{"Fqdn":"a.example","Port":1}}', '8 A {"set":{"Enabled":true}}'],
      ambiguous: ["6"],
    },
  ],
  [
    "P45, with a list that a method changed beside what is appended",
    "$c = Get-ReceiveConnector 'A'\n$c.RemoteIPRanges.Add('10.1.1.8') | Out-Null\n$c.RemoteIPRanges += '10.1.1.9'\nSet-ReceiveConnector 'A' -RemoteIPRanges $c.RemoteIPRanges\n$r = (Get-ReceiveConnector 'A').RemoteIPRanges\n[void]$r.Add('10.1.1.8')\n$r += '10.1.1.9'\nSet-ReceiveConnector 'A' -RemoteIPRanges $r\n$d = Get-ReceiveConnector 'A'\n$null = $d.RemoteIPRanges.Remove('10.1.1.7')\nSet-ReceiveConnector 'A' -RemoteIPRanges $d.RemoteIPRanges",
    {
      changed: ["4 A {}", "8 A {}", "11 A {}"],
      computed: [
        "4 RemoteIPRanges: $c.RemoteIPRanges",
        "8 RemoteIPRanges: $r",
        "11 RemoteIPRanges: $d.RemoteIPRanges",
      ],
    },
  ],
  [
    "a question to a list changes nothing",
    "$c = Get-ReceiveConnector 'A'\n$known = $c.RemoteIPRanges.Contains('10.1.1.9')\n$c.RemoteIPRanges += '10.1.1.9'\nSet-ReceiveConnector 'A' -RemoteIPRanges $c.RemoteIPRanges",
    { changed: ['4 A {"add":{"RemoteIPRanges":["10.1.1.9"]}}'] },
  ],
  [
    "a block without the brackets of a call",
    "@('a').ForEach{ New-SendConnector -Name $_ -AddressSpaces a.example }\nSet-SendConnector A -Comment $x.Where{$_}.Name -Port 26",
    {
      changed: ['2 A {"set":{"Port":26}}'],
      computed: [
        "1 New-SendConnector -Name $_ -AddressSpaces a.example",
        "2 Comment: $x.Where{$_}.Name",
      ],
    },
  ],
]);
