import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "P86, P87",
    "Set-ReceiveConnector 'EX01\\Old' -Name 'New'\nSet-ReceiveConnector 'EX01\\New' -Enabled $false",
    {
      changed: ['1 EX01\\Old {"set":{"Name":"New"}}', '2 EX01\\New {"set":{"Enabled":false}}'],
    },
  ],
  [
    "P90",
    "Set-SendConnector -AddressSpaces 'smtp:a.example;1' -DNSRoutingEnabled: $true -ErrorPolicies Default -SmartHosts $null -TLSAuthLevel DomainValidation -TLSCertificateName $null -Identity 'Out'",
    {
      changed: [
        '1 Out {"set":{"AddressSpaces":["SMTP:a.example;1"],"DNSRoutingEnabled":true,"ErrorPolicies":["Default"],"SmartHosts":[],"TlsAuthLevel":"DomainValidation","TlsCertificateName":null}}',
      ],
    },
  ],
  [
    "names that no connector has",
    `New-SendConnector -Name '' -AddressSpaces *\nNew-SendConnector -Name ${"a".repeat(65)} -AddressSpaces *\nNew-SendConnector -Name 'a','b' -AddressSpaces *\nNew-SendConnector -Name 5 -AddressSpaces *`,
    {
      made: ['4 5 {"AddressSpaces":["SMTP:*;1"]}'],
      refused: ["1 empty", "2 64", "3 one name"],
    },
  ],
  [
    "a rename to what no connector can be called",
    `Set-SendConnector A -Name ''\nSet-SendConnector A -Name $null\nSet-ReceiveConnector EX01\\A -Name ${"a".repeat(65)}\nSet-SendConnector A -Name b`,
    {
      changed: ['4 A {"set":{"Name":"b"}}'],
      refused: ["1 empty", "2 empty", "3 64"],
    },
  ],
  [
    "refused wins over computed, and unknown names are told besides",
    "Set-SendConnector $x -Enabled true\nNew-SendConnector -Name $x -AnonymousUsers $true -AddressSpaces *\nNew-SendConnector -AnonymousUsers $true -Name A",
    {
      computed: ["2 New-SendConnector -Name $x -AnonymousUsers $true -AddressSpaces *"],
      unknown: ["2 -AnonymousUsers", "3 -AnonymousUsers"],
      refused: ["1 text", "3 missing"],
    },
  ],
  [
    "what stands behind a refused command does not run, and is named",
    "New-ReceiveConnector -Name C | Add-ADPermission -User x -ExtendedRights r\nNew-ReceiveConnector -Name D | Out-Null\nSet-SendConnector A -Port x | Set-SendConnector -Port 2 | Remove-SendConnector",
    {
      refused: [
        "1 Add-ADPermission behind it does not run.",
        "2 missing",
        "3 Set-SendConnector and Remove-SendConnector behind it do not run.",
      ],
    },
  ],
]);
