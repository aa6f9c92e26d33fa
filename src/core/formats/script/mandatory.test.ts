import { shapes } from "../../../testing/scriptReading";

const ranges = "-RemoteIPRanges 10.0.0.1";
const bindings = "-Bindings 0.0.0.0:25";

shapes([
  [
    "P9",
    `New-ReceiveConnector A -Internet ${bindings}\nNew-ReceiveConnector A -Client ${ranges}\nNew-ReceiveConnector A -Usage custom\nNew-ReceiveConnector A -Usage Custom -Client ${ranges}\nNew-SendConnector -Name B -AddressSpaces * -Custom -Usage Internet\nNew-ReceiveConnector A -Usage Foo`,
    {
      made: [
        '1 A {"Bindings":["0.0.0.0:25"],"Usage":"Internet"}',
        '2 A {"RemoteIPRanges":["10.0.0.1"],"Usage":"Client"}',
        '3 A {"Usage":"Custom"}',
      ],
      refused: ["4 both say the usage", "5 both say the usage", "6 Foo"],
    },
  ],
  [
    "P92",
    `New-ReceiveConnector A ${bindings}\nNew-ReceiveConnector A -Custom ${ranges}\nNew-SendConnector -Name A\nNew-SendConnector -AddressSpaces *\nSet-SendConnector -Port 25\nRemove-SendConnector\nAdd-ADPermission A -ExtendedRights a`,
    {
      refused: [
        "1 -RemoteIPRanges is missing",
        "2 -Bindings is missing",
        "3 -AddressSpaces is missing",
        "4 -Name is missing",
        "5 -Identity is missing",
        "6 -Identity is missing",
        "7 -User is missing",
      ],
    },
  ],
  [
    "no set takes both",
    "New-ReceiveConnector A -Usage Client -AdvertiseClientSettings $true",
    { refused: ["1 cannot be given together"] },
  ],
]);
