import { shapes } from "../../../../testing/scriptReading";

shapes([
  [
    "P46",
    "$x = 'v'\nSet-SendConnector A -Comment @'\na $x\n b\n'@\nSet-SendConnector B -Comment @\"\na $x\nNew-SendConnector -Name no\n\"@ -Port 25\nSet-SendConnector C -Comment @'\na\n  '@\nb\n'@",
    {
      changed: [
        '2 A {"set":{"Comment":"a $x\\n b"}}',
        '6 B {"set":{"Comment":"a v\\nNew-SendConnector -Name no","Port":25}}',
        '10 C {"set":{"Comment":"a\\n  \'@\\nb"}}',
      ],
    },
  ],
  [
    "P46, indented",
    "Set-SendConnector A -Comment @'\na\n  '@\nSet-SendConnector B -Port 26",
    { changed: ['4 B {"set":{"Port":26}}'], refused: ["1 indented"] },
  ],
  [
    "P46, text behind the opening",
    "Set-SendConnector A -Comment @' a\nb\n'@\nSet-SendConnector B -Port 26",
    { changed: ['4 B {"set":{"Port":26}}'], refused: ["1 nothing may follow"] },
  ],
  [
    "P46, not closed",
    "Set-SendConnector A -Port 25\nSet-SendConnector B -Comment @'\nSet-SendConnector C -Port 26",
    { changed: ['1 A {"set":{"Port":25}}'], refused: ["2 not closed"] },
  ],
  [
    "an empty one, with typographic quotes",
    "Set-SendConnector A -Comment @\u2018\r\n\u2019@",
    { changed: ['1 A {"set":{"Comment":""}}'] },
  ],
]);
