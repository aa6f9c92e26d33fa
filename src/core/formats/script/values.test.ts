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
]);
