import { shapes } from "../../../../testing/scriptReading";

shapes([
  [
    "entries by line and semicolon, keys of all kinds",
    "$k = 'Port'\n$t = @{\n  Identity = 'A' # who\n\n  'Comment' = 'c'; $k = 26\n}\nSet-SendConnector @t",
    { changed: ['7 A {"set":{"Comment":"c","Port":26}}'] },
  ],
  [
    "what is no table",
    "$t = @{ Name 'A' }\n$t = @{ A = 1; a = 2 }\n$t = @{ my-key = 1 }\n$t = @{ A = 1 B = 2 }\nSet-SendConnector A -Port 25",
    {
      changed: ['5 A {"set":{"Port":25}}'],
      refused: ["1 equals sign", "2 twice", "3 equals sign", "4 next entry"],
    },
  ],
]);
