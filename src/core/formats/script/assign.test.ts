import { shapes } from "../../../testing/scriptReading";

const ranges = (line: number, value: object) => `${line} A ${JSON.stringify(value)}`;

shapes([
  [
    "P45",
    "$c = Get-ReceiveConnector 'A'; $c.RemoteIPRanges += '10.1.1.9'; Set-ReceiveConnector 'A' -RemoteIPRanges $c.RemoteIPRanges\nSet-ReceiveConnector $c.Identity -RemoteIPRanges $c.RemoteIPRanges\n$c | Set-ReceiveConnector -RemoteIPRanges $c.RemoteIPRanges\n$r = (Get-ReceiveConnector 'A').RemoteIPRanges + '10.1.1.8'\nSet-ReceiveConnector 'a' -RemoteIPRanges $r",
    {
      changed: [
        ranges(1, { add: { RemoteIPRanges: ["10.1.1.9"] } }),
        ranges(2, { add: { RemoteIPRanges: ["10.1.1.9"] } }),
        ranges(3, { add: { RemoteIPRanges: ["10.1.1.9"] } }),
        '5 a {"add":{"RemoteIPRanges":["10.1.1.8"]}}',
      ],
    },
  ],
  [
    "P45, written elsewhere, not only constants, by a method, and nothing added",
    "$c = Get-ReceiveConnector 'A'\n$c.RemoteIPRanges += '10.1.1.9'\nSet-ReceiveConnector 'B' -RemoteIPRanges $c.RemoteIPRanges\nSet-ReceiveConnector 'A' -Bindings $c.RemoteIPRanges\n$c.RemoteIPRanges += $more\nSet-ReceiveConnector 'A' -RemoteIPRanges $c.RemoteIPRanges\n$c = Get-ReceiveConnector 'A'\n$c.RemoteIPRanges.Add('10.1.1.7')\nSet-ReceiveConnector 'A' -RemoteIPRanges $c.RemoteIPRanges\n$c = Get-ReceiveConnector 'A'\nSet-ReceiveConnector 'A' -RemoteIPRanges $c.RemoteIPRanges",
    {
      changed: ["3 B {}", "4 A {}", "6 A {}", "9 A {}", "11 A {}"],
      computed: [
        "3 RemoteIPRanges: $c.RemoteIPRanges",
        "4 Bindings: $c.RemoteIPRanges",
        "6 RemoteIPRanges: $c.RemoteIPRanges",
        "9 RemoteIPRanges: $c.RemoteIPRanges",
        "11 RemoteIPRanges: $c.RemoteIPRanges",
      ],
    },
  ],
  [
    "P63",
    "$p = @{ Identity = 'A'; Port = 1; Comment = 'c' }\n$p.Port = 2; $p['Fqdn'] = 'a.example'; $p.Add('Enabled', $true); $p.Remove('Comment')\nSet-SendConnector @p\n$q = $p; $q.Port = 3\nSet-SendConnector @p\n$p += @{ Comment = 'd' }\nSet-SendConnector @p",
    {
      changed: [
        '3 A {"set":{"Enabled":true,"Fqdn":"a.example","Port":2}}',
        '5 A {"set":{"Enabled":true,"Fqdn":"a.example","Port":3}}',
        '7 A {"set":{"Comment":"d","Enabled":true,"Fqdn":"a.example","Port":3}}',
      ],
    },
  ],
  [
    "P65",
    "$i = @('a.example'); $i += 'b.example'; $j = $i + @('c.example')\nSet-SendConnector A -SmartHosts $j\n$x = 'a'; $x += 'b'\nSet-SendConnector $x -Port 1\n$new += 'a'\nSet-SendConnector A -SmartHosts $new\n$l = 1, 2; $l[1] = 3\nSet-SendConnector A -Port $l[1]",
    {
      changed: [
        '2 A {"set":{"SmartHosts":["a.example","b.example","c.example"]}}',
        '4 ab {"set":{"Port":1}}',
        "6 A {}",
        '8 A {"set":{"Port":3}}',
      ],
      computed: ["6 SmartHosts: $new"],
    },
  ],
  [
    "several at once, one after another, and by type",
    "$a, $b = 'p', 'q', 'r'\nSet-SendConnector $a -SmartHosts $b\n$c = $d = 'same'\nSet-SendConnector $c -Comment $d\n[string]$s = 9; [int]$n = '26'; [string[]]$t = 'x'\nSet-SendConnector A -Comment $s -Port $n -SmartHosts $t\n[array]$u = 'x'\nSet-SendConnector A -SmartHosts $u\n$n++\nSet-SendConnector A -Port $n",
    {
      changed: [
        '2 p {"set":{"SmartHosts":["q","r"]}}',
        '4 same {"set":{"Comment":"same"}}',
        '6 A {"set":{"Comment":"9","Port":26,"SmartHosts":["x"]}}',
        "8 A {}",
        "10 A {}",
      ],
      computed: ["8 SmartHosts: $u", "10 Port: $n"],
    },
  ],
]);
