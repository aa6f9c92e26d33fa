import { shapes } from "../../../../testing/scriptReading";

const set = (line: number, of: string, comment: string) =>
  `${line} ${of} ${JSON.stringify({ set: { Comment: comment } })}`;

shapes([
  [
    "P36",
    'Set-SendConnector \u201cRelay A\u201d -Comment \u201ex\u201c\nSet-SendConnector \u2018A\u2019 -Comment "y\u201d\nSet-SendConnector \u2018A\u2019\u2013Comment z',
    { changed: [set(1, "Relay A", "x"), set(2, "A", "y"), set(3, "A", "z")] },
  ],
  [
    "P37",
    "Set-SendConnector A -Comment 'Scanner\u2019s relay'\nSet-SendConnector B -Comment 'fine'\nSet-SendConnector C -Comment \"he said \u201chi\u201d\"\nSet-SendConnector D -Comment 'Fax\u2019s'\nSet-SendConnector E -Comment 'fine'",
    {
      changed: [set(2, "B", "fine"), set(5, "E", "fine")],
      refused: ["1 apostrophe", "3 hi", "4 apostrophe"],
    },
  ],
  [
    "P38",
    "Set-SendConnector A -Comment 'it''s'\nSet-SendConnector B -Comment \"say \"\"hi\"\"\"\nSet-SendConnector C -Comment 'Scanner\u2019\u2019s'",
    { changed: [set(1, "A", "it's"), set(2, "B", 'say "hi"'), set(3, "C", "Scanner\u2019s")] },
  ],
  [
    "P40",
    "\u00a0\u00a0Set-SendConnector\u00a0A\u3000-Comment\u202fx\nSet-SendConnector\u200b B -Comment x\nSet-SendConnector C -Comment\u200b x\nSet-SendConnector D -Comment a\u200bb\nSet-SendConnector E -Comment 'a\u200bb'\n\ufeffSet-SendConnector F -Comment x\nSet-SendConnector G -Comment a\u2028b",
    {
      changed: [set(1, "A", "x"), set(5, "E", "a\u200bb")],
      refused: ["2 U+200B", "3 U+200B", "4 U+200B", "6 U+FEFF", "7 U+2028"],
    },
  ],
  [
    "P47",
    'Set-SendConnector A -Comment "a`tb`nc`$d`"e``f`z"\nSet-SendConnector Relay` A -Comment x',
    { changed: [set(1, "A", 'a\tb\nc$d"e`fz'), set(2, "Relay A", "x")] },
  ],
  [
    "P49, P51",
    "Set-SendConnector A `\n  -Comment x\nSet-SendConnector B`\n  -Comment x\nSet-SendConnector 'C'`\n  -Comment x",
    {
      changed: [set(1, "A", "x"), set(5, "C", "x")],
      refused: ["3 space before it"],
    },
  ],
  [
    "P51 with CRLF",
    "Set-SendConnector A`\r\n  -Comment x\r\nSet-SendConnector B -Comment y\r\n",
    { changed: [set(3, "B", "y")], refused: ["1 space before it", "2 begins a line"] },
  ],
  [
    "a text over lines, and one without an end",
    "Set-SendConnector A -Comment 'one\r\ntwo'\r\nSet-SendConnector B -Comment 'open\r\nSet-SendConnector C -Comment x",
    { changed: [set(1, "A", "one\ntwo"), set(4, "C", "x")], refused: ["3 no quote at its end"] },
  ],
]);
