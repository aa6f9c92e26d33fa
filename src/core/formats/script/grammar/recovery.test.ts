import { shapes } from "../../../../testing/scriptReading";

const set = (name: string) => `Set-SendConnector ${name} -Port 25`;
const told = (line: number, name: string) => `${line} ${name} {"set":{"Port":25}}`;

shapes([
  [
    "behind what does not parse it goes on at the next line",
    `${set("A")}\n$x = 1 +* 2\n${set("B")}`,
    { changed: [told(1, "A"), told(3, "B")], refused: ["2 *"] },
  ],
  [
    "a value over lines that does not parse ends with its last bracket",
    `$x = @(\n  1 +* 2\n  ${set("A")}\n)\n${set("B")}`,
    { changed: [told(5, "B")], refused: ["1 *"] },
  ],
  [
    "brackets that are never closed take the line of the fault alone",
    `$x = @(\n  1 +* 2\n${set("A")}`,
    { changed: [told(3, "A")], refused: ["1 *"] },
  ],
  [
    "within a block it goes on before the bracket that closes it",
    `if ($true) { 1 +* 2 }\n${set("A")}\nif ($true) {\n  1 +* 2\n  ${set("B")}\n}\n${set("C")}`,
    { changed: [told(2, "A"), told(5, "B"), told(7, "C")], refused: ["1 *", "4 *"] },
  ],
  [
    "what stands behind a block that does not parse is read, and a comment at the end of a line is no part of it",
    `if ($true) { 1 +* 2\n${set("A")} }; ${set("B")}\n$x = (1 +* 2) # ) (\n${set("C")}\r\n$y = 1 +* \`\r\n  2\r\n${set("D")}`,
    {
      changed: [told(2, "A"), told(2, "B"), told(4, "C"), told(7, "D")],
      refused: ["1 *", "3 *", "5 *"],
    },
  ],
  [
    "a quote without an end on its line, in brackets that do not parse, ends the search there",
    `$x = (1 +* 'a\n${set("B")}\n)\n${set("C")}`,
    { changed: [told(2, "B"), told(4, "C")], refused: ["1 *", "3 )"] },
  ],
  [
    "a bracket in a text or a comment counts for nothing",
    `Set-SendConnector A -Comment '(' -Port 1 +* (2) <x>\n${set("B")}\n$x = ( 1 +* 2 # )\n)\n${set("C")}\n$x = ( 1 +* "a\`")"\n)\n${set("D")}`,
    {
      changed: [told(2, "B"), told(5, "C"), told(8, "D")],
      refused: ["1 <x>", "3 *", "6 *"],
    },
  ],
]);
