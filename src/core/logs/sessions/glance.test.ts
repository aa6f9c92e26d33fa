import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { logText, sessionRows } from "../../../testing/logText";
import { LogReading } from "../reading";

function reading(log: string | Uint8Array): LogReading {
  const read = new LogReading();
  const file = read.open("a");
  file.write(typeof log === "string" ? new TextEncoder().encode(log) : log);
  file.end();
  read.judge();
  return read;
}

/** Every session's glance says what its figures say. */
function expectSame(read: LogReading): void {
  for (let at = 0; at < read.count; at += 1)
    expect(read.figures(at), read.id(at)).toMatchObject(read.glance(at));
}

it.each([
  "EX01-FrontEnd-RECV2026051206-1.LOG",
  "EX01-Hub-SEND2026051206-1.LOG",
  "EX02-FrontEnd-RECV2026051206-1.LOG",
])("says of each session in %s what its figures say", (name) => {
  const read = reading(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
  expect(read.count).toBeGreaterThan(5);
  expectSame(read);
});

const up = "TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk";
const said = fc.constantFrom(
  ...[
    "+ ",
    "> 220 ready",
    "< EHLO a.example",
    "> 250  x Hello",
    "< STARTTLS",
    "< QUIT",
    "- | Local",
  ],
  ...["< MAIL FROM:<a@b.example> SIZE=5", "< MAIL FROM:<>", "> MAIL FROM:<c@d.example>"],
  ...[`* | ${up}`, "* | TLS negotiation failed with error SocketError", "> 250 2.1.0 Sender OK"],
  ...["< AUTH LOGIN", "> 235 2.7.0 ok", "* x@y.example | authenticated", "< RSET"],
);

it("says what the figures say of rows in any order, lost or doubled", () => {
  fc.assert(
    fc.property(
      fc.array(said, { minLength: 1, maxLength: 9 }),
      fc.constantFrom("Receive", "Send"),
      fc.array(fc.nat(8), { maxLength: 3 }),
      fc.boolean(),
      (rows, side, moved, doubled) => {
        const lines = [...sessionRows(rows)];
        for (const from of moved) {
          const [line] = lines.splice(from, 1);
          if (line !== undefined) lines.push(line);
        }
        expectSame(reading(logText(side, doubled ? [...lines, ...lines] : lines)));
      },
    ),
  );
});
