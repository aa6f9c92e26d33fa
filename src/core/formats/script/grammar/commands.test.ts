import { shapes } from "../../../../testing/scriptReading";

shapes([
  [
    "P17",
    "New-SendConnector -Name A -AddressSpaces SMTP:*;1\nNew-SendConnector -Name A -AddressSpaces SMTP:*;1 -Port 25\nSet-SendConnector B -Port 26",
    {
      made: ['1 A {"AddressSpaces":["SMTP:*;1"]}'],
      changed: ['3 B {"set":{"Port":26}}'],
      setAside: ["1 a value"],
      refused: ["2 -Port"],
    },
  ],
  [
    "P35",
    "New-ReceiveConnector A -Server <your server> -Bindings 0.0.0.0:25 `\n  -RemoteIPRanges 10.0.0.1\nNew-ReceiveConnector -Name <Name>\nSet-SendConnector A -Port 25",
    {
      changed: ['4 A {"set":{"Port":25}}'],
      refused: ["1 <your server> is a placeholder", "3 <Name> is a placeholder"],
    },
  ],
  [
    "P48",
    "Set-SendConnector -Identity &quot;A&quot; -Port 25\nSet-SendConnector A -Comment &amp;\nSet-SendConnector A -Comment a&b\nSet-SendConnector A -Port 26",
    {
      changed: ['4 A {"set":{"Port":26}}'],
      refused: ["1 &quot; is HTML", "2 &amp; is HTML", "3 ampersand"],
    },
  ],
  [
    "P50",
    "New-ReceiveConnector -Name A -Bindings 0.0.0.0:25 -RemoteIPRanges 10.0.0.1 ` \n  -Server EX01 `\n  -Comment x\nNew-ReceiveConnector -Name B `\u00a0\n  -Bindings 0.0.0.0:25 `\t\n  -RemoteIPRanges 10.0.0.1",
    {
      made: ['1 A {"Bindings":["0.0.0.0:25"],"RemoteIPRanges":["10.0.0.1"]}'],
      refused: ["2 back tick", "4 are missing", "5 back tick", "6 back tick"],
    },
  ],
  [
    "P52",
    "Set-SendConnector A -Port 25 `\n# note\n  -Comment x\nSet-SendConnector B -Port 25 `\n\n  -Comment x",
    {
      changed: ['1 A {"set":{"Port":25}}', '4 B {"set":{"Port":25}}'],
      refused: ["3 back tick", "6 back tick"],
    },
  ],
  [
    "P53",
    "Set-SendConnector A <# x\ny #> -Port 25 # -Comment z\nSet-SendConnector A#1 -Port 26",
    { changed: ['1 A {"set":{"Port":25}}', '3 A#1 {"set":{"Port":26}}'] },
  ],
  [
    "output that goes elsewhere",
    "Set-SendConnector A -Port 25 2>$null\nSet-SendConnector B -Port 25 > out.txt 2>&1\nSet-SendConnector C -Port 25 >",
    {
      changed: ['1 A {"set":{"Port":25}}', '2 B {"set":{"Port":25}}'],
      refused: ["3 file is missing"],
    },
  ],
  [
    "commas without a value",
    "Set-SendConnector A -SmartHosts a.example,\nSet-SendConnector B -Port 25\nSet-SendConnector C -SmartHosts a,,b",
    { refused: ["1 B", "3 missing"] },
  ],
]);
