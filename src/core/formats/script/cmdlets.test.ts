import { expect, it } from "vitest";
import { shapes } from "../../../testing/scriptReading";
import { cmdletNamed, slotNamed } from "./cmdlets";

shapes([
  [
    "P1",
    'New-ReceiveConnector -Name "Relay" -Usage Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 10.1.2.3',
    {
      made: ['1 Relay {"Bindings":["0.0.0.0:25"],"RemoteIPRanges":["10.1.2.3"],"Usage":"Custom"}'],
    },
  ],
  [
    "P2",
    "set-SENDconnector relay -PORT 26 -protocollogginglevel VERBOSE -Comment Text",
    { changed: ['1 relay {"set":{"Comment":"Text","Port":26,"ProtocolLoggingLevel":"Verbose"}}'] },
  ],
  [
    "P4",
    "Set-SendConnector A -SourceTransportServer EX01 -AddressSpace a.example\nSet-ReceiveConnector A -Perm ExchangeUsers -Fq a.example -Verb",
    {
      changed: [
        '1 A {"set":{"AddressSpaces":["SMTP:a.example;1"],"SourceTransportServers":["EX01"]}}',
        '2 A {"set":{"Fqdn":"a.example","PermissionGroups":["ExchangeUsers"]}}',
      ],
    },
  ],
  [
    "P5",
    "Set-SendConnector A -SmartHost a.example\nSet-ReceiveConnector A -Max 35MB\nSet-ReceiveConnector A -Tls x\nSet-ReceiveConnector A -Enab $true\nSet-ReceiveConnector A -Enabled $true",
    {
      changed: ['5 A {"set":{"Enabled":true}}'],
      refused: [
        "1 -SmartHosts, -SmartHostAuthMechanism",
        "2 -MaxMessageSize",
        "3 -TlsCertificateName, -TlsDomainCapabilities",
        "4 -Enabled, -EnableAuthGSSAPI",
      ],
    },
  ],
  [
    "P6",
    "Set-ReceiveConnector A -Pro Verbose",
    { changed: ['1 A {"set":{"ProtocolLoggingLevel":"Verbose"}}'] },
  ],
]);

it("knows no parameter of no name, and aliases as names", () => {
  const set = cmdletNamed("Set-SendConnector");
  if (!set) throw new Error("Set-SendConnector is not known");
  expect(slotNamed(set, "")).toEqual({ is: "none" });
  expect(slotNamed(set, "EA")).toMatchObject({ is: "one", slot: { name: "ErrorAction" } });
  expect(slotNamed(set, "wi")).toMatchObject({ is: "one", slot: { name: "WhatIf" } });
  expect(cmdletNamed("Get-SendConnector")).toBeUndefined();
});
