import { shapes } from "../../../testing/scriptReading";

const last = "Set-SendConnector A -Port 1";

shapes([
  [
    "P88, P89",
    `Set-TransportConfig -X y\nSet-TransportService EX01 -X y\nEnable-ExchangeCertificate -Thumbprint x\nRestart-Service MSExchangeFrontEndTransport\nNew-InboundConnector -Name x\nNew-OutboundConnector -Name x\n${last}`,
    {
      changed: ['7 A {"set":{"Port":1}}'],
      setAside: ["1", "2", "3", "4 service", "5 Online", "6 Online"].map((each) =>
        each.includes(" ") ? each : `${each} other cmdlet`,
      ),
    },
  ],
  [
    "what is known, unknown and only shown",
    `cd \\\ncls\n"text"\n$x\n. .\\lib.ps1\n.\\other.ps1\nipconfig /all\nConnect-ExchangeServer -auto\n$s = New-PSSession\nGet-Queue | Export-Csv x.csv\nUpdate-Relay x\nEnable-SendConnector A\nWrite-Log 'x'\n$l.Add('x')\n${last}`,
    {
      changed: ['15 A {"set":{"Port":1}}'],
      setAside: [
        "1 folder",
        "2 screen",
        "3 shown",
        "4 shown",
        "5 set-up",
        "7 other command",
        "8 set-up",
        "10 shows",
        "13 screen",
      ],
      unknown: ["6 .\\other.ps1", "11 Update-Relay", "12 Enable-SendConnector"],
    },
  ],
  [
    "P39",
    `New\u2013SendConnector \u2013Name A \u2013AddressSpaces *\nGet\u2212Queue\n${last}`,
    { changed: ['3 A {"set":{"Port":1}}'], refused: ["1 U+2013 (en dash)", "2 U+2212"] },
  ],
]);
