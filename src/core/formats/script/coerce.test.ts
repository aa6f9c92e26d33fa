import { shapes } from "../../../testing/scriptReading";

const lines = (before: string, ...values: readonly string[]) =>
  values.map((value) => `${before} ${value}`).join("\n");

const set = (line: number, values: object) => `${line} A ${JSON.stringify({ set: values })}`;

shapes([
  [
    "P10",
    lines(
      "Set-ReceiveConnector A -Enabled",
      "true",
      '"$true"',
      "'True'",
      "1",
      "0",
      "$TRUE",
      "@(1)",
    ),
    {
      changed: [set(4, { Enabled: true }), set(5, { Enabled: false }), set(6, { Enabled: true })],
      refused: ["1 text", "2 text", "3 text", "7 list"],
    },
  ],
  [
    "P12, P13",
    "New-ReceiveConnector A -Bindings 0.0.0.0:25,[::]:25 -RemoteIPRanges 10.0.0.0/8, 10.0.0.1-10.0.0.9,\n  2001:db8::/32\nNew-SendConnector -Name A -AddressSpaces *,*.x.example",
    {
      made: [
        '1 A {"Bindings":["0.0.0.0:25","[::]:25"],"RemoteIPRanges":["10.0.0.0/8","10.0.0.1-10.0.0.9","2001:db8::/32"]}',
        '3 A {"AddressSpaces":["SMTP:*;1","SMTP:*.x.example;1"]}',
      ],
    },
  ],
  [
    "P14",
    "Set-ReceiveConnector A -RemoteIPRanges 10.0.0.1,10.0.0.2, -Name B",
    { refused: ["1 -RemoteIPRanges"] },
  ],
  [
    "P15",
    lines(
      "Set-ReceiveConnector A -RemoteIPRanges",
      '("10.0.0.1","10.0.0.2")',
      '@("10.0.0.1","10.0.0.2")',
      "@(\n '10.0.0.1' # one\n '10.0.0.2'\n)",
      "('10.0.0.1',)",
      "@('10.0.0.1',\n)",
    ),
    {
      changed: [1, 2, 3].map((line) => set(line, { RemoteIPRanges: ["10.0.0.1", "10.0.0.2"] })),
      refused: ["7 missing", "8 missing"],
    },
  ],
  [
    "P16, P26",
    "Set-ReceiveConnector A -RemoteIPRanges '10.0.0.1, 10.0.0.2'\nSet-ReceiveConnector A -PermissionGroups 'AnonymousUsers, ExchangeUsers'\nSet-ReceiveConnector A -PermissionGroups Anon,EXCHANGEUSERS\nSet-ReceiveConnector A -PermissionGroups \"Anonymous Users\"",
    {
      changed: [
        set(2, { PermissionGroups: ["AnonymousUsers", "ExchangeUsers"] }),
        set(3, { PermissionGroups: ["AnonymousUsers", "ExchangeUsers"] }),
      ],
      refused: ["1 -RemoteIPRanges", "4 Anonymous Users"],
    },
  ],
  [
    "P18",
    "Set-SendConnector A -AddressSpaces 'SMTP:*;1',\"*.a.example;10\",smtp:a.example,*,'X400:c=DE;a=;p=ORG;5'",
    {
      changed: [
        set(1, {
          AddressSpaces: [
            "SMTP:*;1",
            "SMTP:*.a.example;10",
            "SMTP:a.example;1",
            "SMTP:*;1",
            "X400:c=DE;a=;p=ORG;5",
          ],
        }),
      ],
    },
  ],
  [
    "P19",
    lines(
      "Set-ReceiveConnector A -RemoteIPRanges",
      "10.1.2.7/24,'10.1.2.0(255.255.255.0)'",
      "'10.1.2.0(255.0.255.0)'",
      "10.1.2.9-10.1.2.1",
      "10.1.2.9-2001:db8::1",
    ),
    {
      changed: [set(1, { RemoteIPRanges: ["10.1.2.0/24", "10.1.2.0/24"] })],
      refused: ["2 netmask", "3 Swap", "4 family"],
    },
  ],
  [
    "P20",
    lines(
      "Set-ReceiveConnector A -RemoteIPRanges",
      "'10.1.2.1 - 10.1.2.9'",
      "10.1.2.1\u201310.1.2.9",
      "010.1.2.3",
      "10.1",
    ),
    {
      refused: [
        "1 Perhaps 10.1.2.1-10.1.2.9",
        "2 Perhaps 10.1.2.1-10.1.2.9",
        "3 Perhaps 10.1.2.3",
        "4 four parts",
      ],
    },
  ],
  [
    "P21, P22, P24",
    lines(
      "Set-ReceiveConnector A -MaxMessageSize",
      "35MB",
      "0.5GB",
      "36700160",
      "'35 MB'",
      "'35 mb (36,700,160 bytes)'",
      "Unlimited",
      "10M",
      "'35 Megabytes'",
    ).concat("\nSet-SendConnector A -MaxMessageSize 'unlimited'"),
    {
      changed: [
        set(1, { MaxMessageSize: 36_700_160 }),
        set(2, { MaxMessageSize: 536_870_912 }),
        set(3, { MaxMessageSize: 36_700_160 }),
        set(4, { MaxMessageSize: 36_700_160 }),
        set(5, { MaxMessageSize: 36_700_160 }),
        set(9, { MaxMessageSize: "Unlimited" }),
      ],
      refused: ["6 limit", "7 10 MB", "8 no size"],
    },
  ],
  [
    "P25",
    lines(
      "Set-ReceiveConnector A -TarpitInterval",
      "00:10:00",
      '"0:10"',
      "1.00:00:00",
      "5",
      "10min",
      "5s",
      "(New-TimeSpan -Minutes 10)",
    ).concat("\nSet-ReceiveConnector A -ConnectionTimeout 24:00:00"),
    {
      changed: [
        set(1, { TarpitInterval: "00:10:00" }),
        set(2, { TarpitInterval: "00:10:00" }),
        set(3, { TarpitInterval: "1.00:00:00" }),
        set(4, { TarpitInterval: "5.00:00:00" }),
        "7 A {}",
      ],
      computed: ["7 TarpitInterval: (New-TimeSpan -Minutes 10)"],
      refused: ["5 no time span", "6 no time span", "8 24 days"],
    },
  ],
  [
    "P27, P28",
    "Set-ReceiveConnector A -TransportRole Frontend\nSet-ReceiveConnector A -TransportRole FRONTENDTRANSPORT\nSet-SendConnector A -SmartHosts 10.1.1.1,mx.a.example,'[10.1.1.2]'",
    {
      changed: [
        set(1, { TransportRole: "FrontendTransport" }),
        set(2, { TransportRole: "FrontendTransport" }),
        set(3, { SmartHosts: ["10.1.1.1", "mx.a.example", "10.1.1.2"] }),
      ],
    },
  ],
  [
    "P29, P30",
    'Set-SendConnector A -TlsCertificateName "<I>CN=CA<S>CN=mail.a.example"\nSet-SendConnector A -TlsCertificateName <I>CN=CA<S>CN=mail.a.example\nSet-ReceiveConnector A -TlsDomainCapabilities "a.example:AcceptCloudServicesMail,AcceptOorgProtocol"',
    {
      changed: [
        set(1, { TlsCertificateName: "<I>CN=CA<S>CN=mail.a.example" }),
        set(3, { TlsDomainCapabilities: ["a.example:AcceptCloudServicesMail,AcceptOorgProtocol"] }),
      ],
      refused: ["2 <I>"],
    },
  ],
  [
    "P31",
    "Set-SendConnector A -SmartHosts $null -Comment '' -Fqdn $null\nSet-SendConnector A -SmartHosts @() -Comment $null -AuthenticationCredential $null\nSet-ReceiveConnector A -PermissionGroups $null",
    {
      changed: [
        set(1, { Comment: "", Fqdn: null, SmartHosts: [] }),
        set(2, { AuthenticationCredential: null, Comment: "", SmartHosts: [] }),
        set(3, { PermissionGroups: ["None"] }),
      ],
    },
  ],
  [
    "P32",
    "Set-SendConnector A -Port 0x19\nSet-SendConnector A -Port '25'\nSet-ReceiveConnector A -MaxHopCount 1,000\nSet-SendConnector A -Comment 0x19\nSet-ReceiveConnector A -MaxHopCount 2.5",
    {
      changed: [
        set(1, { Port: 25 }),
        set(2, { Port: 25 }),
        set(4, { Comment: "0x19" }),
        set(5, { MaxHopCount: 2 }),
      ],
      refused: ["3 list"],
    },
  ],
  [
    "P66",
    "Set-ReceiveConnector A -RemoteIPRanges @{Add='10.1.1.1','10.1.1.2'; Remove='10.1.1.9'}\nSet-ReceiveConnector A -RemoteIPRanges @{ 'add' = '10.1.1.1' }\nSet-ReceiveConnector A -RemoteIPRanges @{ Replace = '10.1.1.1' }\nSet-ReceiveConnector A -PermissionGroups @{ Add = 'AnonymousUsers' }\nSet-ReceiveConnector A -RemoteIPRanges @{ Add = $ips }\nSet-ReceiveConnector A -RemoteIPRanges @{}\nSet-ReceiveConnector A -RemoteIPRanges @{ Add = 'x' }",
    {
      changed: [
        '1 A {"add":{"RemoteIPRanges":["10.1.1.1","10.1.1.2"]},"remove":{"RemoteIPRanges":["10.1.1.9"]}}',
        '2 A {"add":{"RemoteIPRanges":["10.1.1.1"]}}',
        "5 A {}",
      ],
      computed: ["5 RemoteIPRanges: @{ Add = $ips }"],
      refused: ["3 Replace", "4 hashtable", "6 empty", "7 x"],
    },
  ],
  [
    "values that no command takes",
    "Set-SendConnector A -SmartHosts {a.example}\nSet-SendConnector A -Comment @{a=1}\nSet-SendConnector A -SmartHosts $true\nSet-SendConnector A -SmartHosts ('a.example','b.example'),'c.example'\nSet-SendConnector A -Port $true\nSet-SendConnector A -Comment $true -Fqdn ''",
    {
      changed: [set(6, { Comment: "True", Fqdn: null })],
      refused: ["1 block", "2 hashtable", "3 no value", "4 within a list", "5 no number"],
    },
  ],
]);
