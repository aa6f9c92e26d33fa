import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "P68",
    "$all = [pscustomobject]@{ N = 'A'; P = 1 }, [pscustomobject]@{ N = 'B'; P = 2 }\n$all | % { Set-SendConnector $_.N -Port $_.P }\nforeach ($x in $all) { foreach ($y in 'c', 'd') { Set-SendConnector $x.N -Comment $y } }\nSet-SendConnector A -SmartHosts $all.N",
    {
      changed: [
        '2 A {"set":{"Port":1}}',
        '2 B {"set":{"Port":2}}',
        '3 A {"set":{"Comment":"c"}}',
        '3 A {"set":{"Comment":"d"}}',
        '3 B {"set":{"Comment":"c"}}',
        '3 B {"set":{"Comment":"d"}}',
        '4 A {"set":{"SmartHosts":["A","B"]}}',
      ],
    },
  ],
  [
    "indexes and keys, and what is none",
    "$l = 'a', 'b', 'c'; $h = @{ Oslo = 'x'; Count = 5 }\nSet-SendConnector $l[0] -SmartHosts $l[-1], $l[1]\nSet-SendConnector $h.OSLO -SmartHosts $l[0..1]\nSet-SendConnector A -Comment $h['oslo'] -Port $h.Count\nSet-SendConnector A -Comment $h.None -SmartHosts $l[9]\nforeach ($k in $h.Keys) { Set-SendConnector $k -Port 1 }",
    {
      changed: [
        '2 a {"set":{"SmartHosts":["c","b"]}}',
        '3 x {"set":{"SmartHosts":["a","b"]}}',
        '4 A {"set":{"Comment":"x"}}',
        "5 A {}",
      ],
      computed: [
        "4 Port: $h.Count",
        "5 Comment: $h.None",
        "5 SmartHosts: $l[9]",
        "6 Set-SendConnector $k -Port 1",
      ],
    },
  ],
]);
