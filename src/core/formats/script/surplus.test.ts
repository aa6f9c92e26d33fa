import { shapes } from "../../../testing/scriptReading";

shapes([
  ["P23", "Set-ReceiveConnector A -MaxMessageSize 35 MB", { refused: ["1 unit MB"] }],
  [
    "P19, P20",
    "Set-ReceiveConnector A -RemoteIPRanges 10.1.2.1 - 10.1.2.9\nSet-ReceiveConnector A -RemoteIPRanges 10.1.2.0(255.255.255.0)",
    { refused: ["1 three arguments", "2 in quotes"] },
  ],
  [
    "P39",
    "Set-ReceiveConnector A \u2212Comment x\nSet-ReceiveConnector A \u2013Comment \u2014Banner",
    { refused: ["1 U+2212 (minus sign)", "2 no value"] },
  ],
  ["P43", 'Set-SendConnector A -Comment "Relay "$true', { refused: ["1 $true has no"] }],
]);
