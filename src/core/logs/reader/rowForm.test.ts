import { expect, it } from "vitest";
import { logHeader, logText, readLogs, sessionRows } from "../../../testing/logText";
import { RowForm, unquoted } from "./rowForm";

const time = "2026-05-12T06:00:00.000Z";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const look = (text: string, otherwise?: number) => {
  const form = new RowForm();
  form.look(bytes(text), 0, text.length, otherwise);
  const { start, separator, isQuoted, isTimed } = form;
  return [start, String.fromCharCode(separator), isQuoted, isTimed];
};

it.each([
  [`${time},a`, [0, ",", false, true]],
  [`${time};a,b`, [0, ";", false, true]],
  [`"${time}"\ta`, [0, "\t", false, true]],
  [`"${time},a,""b"""`, [0, ",", true, true]],
  [`RECV2026051206-1.LOG:12:${time},a`, [24, ",", false, true]],
  [`> ${time},a`, [2, ",", false, true]],
  [`x${time},a`, [0, ",", false, false]],
  ['"date-time";"connector-id"', [0, ";", false, false]],
  ["12.05.2026 08:00,a", [0, ",", false, false]],
  ["no end", [0, ",", false, false]],
])("%s", (text, form) => {
  expect(look(text)).toEqual(form);
});

it("parts rows without a date-time at their head as the header does", () => {
  expect(look("C,x;1", 59)[1]).toBe(";");
});

it("takes the quotes of a whole row off, and tells where they are not closed", () => {
  const inside = (text: string) => {
    const row = unquoted(bytes(text), 0, text.length);
    return row && new TextDecoder().decode(row);
  };
  expect(inside('"a,""b, c"",",,,')).toBe('a,"b, c",');
  expect(inside('"a,""b')).toBeNull();
});

const said = [
  ...["+ ", '> 220 ready at Tue, 12 May 2026; "mail"', "< EHLO a", "> 250  host Hello [192.0.2.7]"],
  ...["< MAIL FROM:<a@b.example>", "* 08DE;1;1 | receiving message", "> 250 2.1.0 Sender OK"],
  ...["< RCPT TO:<c@d.example>", "> 250 2.1.5 Recipient OK", "< BDAT 5 LAST"],
  ...["> 250 2.6.0 5 bytes in 0,1 Queued mail for delivery", "< QUIT", "> 221 bye", "- | Local"],
];
const rows = sessionRows(said);
const plain = logText("Receive", rows);

/** Every line as cells, those of a header too. */
const cells = plain
  .trimEnd()
  .split("\r\n")
  .map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare,
    ),
  );
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** As a spreadsheet saves it: every line has as many cells as the longest. */
const spreadsheet = (separator: string): string =>
  cells
    .map((line) =>
      Array.from({ length: 9 }, (_, at) => line[at] ?? "")
        .map((cell) => (cell.includes(separator) || cell.includes('"') ? quoted(cell) : cell))
        .join(separator),
    )
    .join("\r\n");
const exported = (separator: string, order: readonly number[]): string =>
  cells
    .slice(4)
    .map((line) => order.map((at) => quoted(line[at] ?? "")).join(separator))
    .join("\r\n")
    .replace("#Fields: ", "");
const usual = [0, 1, 2, 3, 4, 5, 6, 7, 8];

it.each([
  ["saved again with semicolons", spreadsheet(";")],
  ["saved again with commas", spreadsheet(",")],
  ["saved again with tabs", spreadsheet("\t")],
  [
    "saved again with each line in one cell",
    plain
      .split("\r\n")
      .map((line) => (/[";]/.test(line) ? quoted(line) : line))
      .join("\r\n"),
  ],
  ["rows alone, with semicolons", spreadsheet(";").split("\r\n").slice(5).join("\r\n")],
  ["what Export-Csv wrote", exported(",", usual)],
  ["what Export-Csv -UseCulture wrote", exported(";", usual)],
  [
    "what Export-Csv wrote in another order",
    `#TYPE x\r\n${exported(";", [8, 2, 0, 1, 6, 7, 5, 4, 3])}`,
  ],
  [
    "what Select-String wrote",
    `\r\n${rows.map((row, at) => `C:\\a\\R.LOG:${at + 6}:${row}`).join("\r\n")}`,
  ],
])("a log is read as it was: %s", (_, text) => {
  const { files, sessions } = readLogs({ a: text });
  expect(files).toMatchObject([{ kind: "smtp-receive", used: said.length, faulty: 0 }]);
  const was = readLogs({ a: plain }).sessions;
  expect(was).toMatchObject([{ verdict: "delivered" }]);
  expect(sessions).toEqual(was.map((each) => ({ ...each, evidence: null })));
});

it("reads each part of a file as the header over it says", () => {
  const swapped = rows
    .slice(5)
    .map((row) => row.replace(/^([^,]*,[^,]*),([^,]*),([^,]*)/, "$1,$3,$2"))
    .join("\r\n");
  const other = logHeader("Receive").replace(
    "session-id,sequence-number",
    "sequence-number,session-id",
  );
  const file = `${logText("Receive", rows.slice(0, 5))}${other}${swapped}\r\n`;
  expect(readLogs({ a: file }).sessions).toEqual(readLogs({ a: plain }).sessions);
});
