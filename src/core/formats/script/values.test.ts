import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "each value in its place",
    "$p = @{ Identity = 'A'; Port = 26 }\nSet-SendConnector @p -Name 'B' -SmartHosts @{ Add = 'a.example' } -Confirm:$false -Verbose -DomainController dc1 -Comment $x",
    {
      changed: ['2 A {"set":{"Name":"B","Port":26},"add":{"SmartHosts":["a.example"]}}'],
      computed: ["2 Comment: $x"],
    },
  ],
  [
    "usage by switch, and a switch that is off",
    "New-SendConnector -Name A -AddressSpaces * -Partner\nNew-SendConnector -Name B -AddressSpaces * -Custom:$false\nNew-SendConnector -Name C -AddressSpaces * -Usage $u",
    {
      made: [
        '1 A {"AddressSpaces":["SMTP:*;1"],"Usage":"Partner"}',
        '2 B {"AddressSpaces":["SMTP:*;1"]}',
        '3 C {"AddressSpaces":["SMTP:*;1"]}',
      ],
      computed: ["3 Usage: $u"],
    },
  ],
  [
    "a list as it was before another change is not the list with something added",
    `$c = Get-ReceiveConnector A
Set-ReceiveConnector A -RemoteIPRanges 10.9.9.9
Set-ReceiveConnector A -RemoteIPRanges ($c.RemoteIPRanges + '10.0.0.1')
$c = Get-ReceiveConnector A
Set-ReceiveConnector B -RemoteIPRanges 10.9.9.9
Set-ReceiveConnector A -Bindings 0.0.0.0:25
Set-ReceiveConnector A -RemoteIPRanges ($c.RemoteIPRanges + '10.0.0.1')
Set-ReceiveConnector A -RemoteIPRanges ($c.RemoteIPRanges + '10.0.0.1' + '10.0.0.2')
Set-ReceiveConnector A -RemoteIPRanges ($c.RemoteIPRanges + '10.0.0.3')
Set-ReceiveConnector a -RemoteIPRanges @{ Remove = '10.0.0.3' }
Set-ReceiveConnector A -RemoteIPRanges ($c.RemoteIPRanges + '10.0.0.1' + '10.0.0.2' + '10.0.0.3')`,
    {
      changed: [
        '2 A {"set":{"RemoteIPRanges":["10.9.9.9"]}}',
        "3 A {}",
        '5 B {"set":{"RemoteIPRanges":["10.9.9.9"]}}',
        '6 A {"set":{"Bindings":["0.0.0.0:25"]}}',
        '7 A {"add":{"RemoteIPRanges":["10.0.0.1"]}}',
        '8 A {"add":{"RemoteIPRanges":["10.0.0.1","10.0.0.2"]}}',
        "9 A {}",
        '10 a {"remove":{"RemoteIPRanges":["10.0.0.3"]}}',
        "11 A {}",
      ],
      computed: [
        "3 RemoteIPRanges: ($c.RemoteIPRanges + '10.0.0.1')",
        "9 RemoteIPRanges: ($c.RemoteIPRanges + '10.0.0.3')",
        "11 RemoteIPRanges: ($c.RemoteIPRanges + '10.0.0.1' + '10.0.0.2' + '10.0.0.3')",
      ],
    },
  ],
]);
