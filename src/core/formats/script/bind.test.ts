import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "P3",
    'New-ReceiveConnector "Relay" -Bindings 0.0.0.0:25 -RemoteIPRanges 10.1.2.3\nSet-SendConnector "To partner" -Port 26\nRemove-SendConnector Old\nNew-SendConnector "Out" -AddressSpaces *',
    {
      made: ['1 Relay {"Bindings":["0.0.0.0:25"],"RemoteIPRanges":["10.1.2.3"]}'],
      changed: ['2 To partner {"set":{"Port":26}}'],
      removed: ["3 Remove-SendConnector Old"],
      refused: ["4 Out has no parameter to go to"],
    },
  ],
  [
    "P7",
    "Set-ReceiveConnector A -Enabled:$true -RequireTLS: $false\nNew-SendConnector -Name A -AddressSpaces * -Custom:$true\nSet-ReceiveConnector A -Enabled :$true\nSet-ReceiveConnector A -Comment:",
    {
      made: ['2 A {"AddressSpaces":["SMTP:*;1"],"Usage":"Custom"}'],
      changed: ['1 A {"set":{"Enabled":true,"RequireTLS":false}}'],
      refused: ["3 text", "4 missing"],
    },
  ],
  [
    "P8",
    "Remove-SendConnector A -Confirm:$false\nRemove-SendConnector B -cf:$false\nSet-SendConnector A -Port 26 -WhatIf\nSet-SendConnector A -Port 27 -wi\nSet-SendConnector A -Port 28 -WhatIf:$false\nRemove-SendConnector A -Confirm $false\nGet-SendConnector A | Remove-SendConnector -Confirm $false",
    {
      changed: ['3 A {"set":{"Port":26}}', '4 A {"set":{"Port":27}}', '5 A {"set":{"Port":28}}'],
      removed: ["1 Remove-SendConnector A", "2 Remove-SendConnector B"],
      ambiguous: ["3 -WhatIf", "4 -WhatIf"],
      refused: ["6 after a colon", "7 after a colon"],
    },
  ],
  [
    "P11",
    "Set-ReceiveConnector A -Enabled\nSet-ReceiveConnector A -Enabled -Banner '220 x'",
    { refused: ["1 no value", "2 no value"] },
  ],
  ["P33", "New-SendConnector -Name A -Name B -AddressSpaces *", { refused: ["1 given twice"] }],
  [
    "P34",
    "Set-ReceiveConnector A -AnonymousUsers $true -SourceTransportServers EX01 -Comment x",
    {
      changed: ['1 A {"set":{"Comment":"x"}}'],
      unknown: ["1 -AnonymousUsers", "1 -SourceTransportServers"],
    },
  ],
  [
    "P61",
    "$p = @{ Name = 'A'; Bindings = '0.0.0.0:25'\n  'RemoteIP' = '10.0.0.1' # one\n  \"Server\" = 'EX01' }\nNew-ReceiveConnector @p",
    { made: ['4 EX01\\A {"Bindings":["0.0.0.0:25"],"RemoteIPRanges":["10.0.0.1"]}'] },
  ],
  [
    "P62",
    "$p = @{ Identity = 'A'; Comment = 'table' }\nSet-SendConnector @p -Comment 'written'",
    { changed: ['2 A {"set":{"Comment":"written"}}'], ambiguous: ["2 → written out"] },
  ],
  [
    "P64",
    "$p = @{ Name = 'A'; AddressSpaces = '*' }\nNew-SendConnector @PSBoundParameters\nNew-ReceiveConnector @($p)\nNew-ReceiveConnector @{ Name = 'A' }\nNew-ReceiveConnector $p\n$q = $p.Clone()\nNew-SendConnector @q",
    {
      computed: ["2 New-SendConnector @PSBoundParameters", "7 New-SendConnector @q"],
      refused: ["3 hashtable", "4 hashtable", "5 hashtable"],
    },
  ],
  [
    "two hashtables, a key that fits several, a list by place",
    "$p = @{ Identity = 'A' }; $q = @{ identity = 'B' }; $l = 'C'; $s = @{ Max = 1 }\nSet-SendConnector @p @q\nSet-ReceiveConnector @p @s\nSet-SendConnector @l -Port 26\nSet-SendConnector @null -Port 26 A",
    {
      changed: ['4 C {"set":{"Port":26}}', '5 A {"set":{"Port":26}}'],
      refused: ["2 two hashtables", "3 ambiguous"],
    },
  ],
  ["what stands behind --", "Set-SendConnector A -- -Port 26", { refused: ["1 --"] }],
]);
