import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { connectorCommand } from "./commandNames";
import { parseBody } from "./grammar/statements";
import { visitBody } from "./grammar/visit";
import { looksLikeScript, type ReadScript, readScript } from "./index";
import { functionsOf, writtenName } from "./names";
import { cursorOver, prepare } from "./preparation/preparation";

/*
 * Whatever the text: it is read without a throw and within a second, and its account balances. For a script that
 * means: every command on connectors or permissions that stands in the text has a fate (read, computed, set aside or
 * refused; several where turns of a loop differ), each command that was read is one entry of the four lists, and each
 * piece that does not parse is refused at its line.
 */

const runs = Number(process.env.PORTOLAN_FUZZ ?? 1000);

const folder = new URL("./fixtures/", import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".ps1"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));
const tokens = samples.map((text) => text.match(/[A-Za-z0-9]+|\s+|[^A-Za-z0-9\s]/g) ?? []);

const strange = [
  ...["(", "{", "}", ")", "@(", "@{", "$(", "'", '"', "`", "\n", "|", ";", ",", "\r", "\0", "&&"],
  ...["@'\n", "\n'@", "<#", "#>", "foreach ($i in 1..9) {", "% {", "if (", "$x", "[", "]", "-"],
  ...[
    "–",
    "“",
    "’",
    "$a += $a\n",
    "\u200b",
    "PS C:\\> ",
    ">> ",
    "1  ",
    "& ",
    "switch ($x) {",
    "::",
  ],
  ...[
    "break;",
    "continue\n",
    "return ",
    "function f {",
    "try {",
    "} catch {",
    "else {",
    "@p ",
    "\ufeff",
  ],
];

/** A piece of a sample, cut, doubled, shuffled, and with what parts or opens something put in. */
const shaken = fc
  .tuple(
    fc.nat(samples.length - 1),
    fc.nat(9999),
    fc.integer({ min: 1, max: 300 }),
    fc.array(fc.tuple(fc.nat(5), fc.nat(9999), fc.nat(9999)), { maxLength: 12 }),
  )
  .map(([sample, from, length, changes]) => {
    const all = tokens[sample] ?? [];
    const start = from % Math.max(1, all.length);
    let found = all.slice(start, start + length);
    for (const [how, a, b] of changes) {
      const at = a % (found.length + 1);
      if (how === 0) found.splice(at, 1 + (b % 5));
      else if (how === 1) found.splice(at, 0, strange[b % strange.length] ?? "");
      else if (how === 2) found.splice(at, 0, ...found.slice(at, at + (b % 12)));
      else if (how === 3)
        found.splice(at, 0, ...(tokens[b % tokens.length] ?? []).slice(b, b + 20));
      else if (how === 4) found = found.slice(0, at + 1);
      else
        [found[at], found[b % (found.length + 1)]] = [
          found[b % (found.length + 1)] ?? "",
          found[at] ?? "",
        ];
    }
    return found.join("");
  });

const anyBytes = fc
  .uint8Array({ maxLength: 400 })
  .map((bytes) => new TextDecoder("windows-1252").decode(bytes));

const text = fc.oneof(
  { weight: 8, arbitrary: shaken },
  { weight: 1, arbitrary: anyBytes },
  fc.string({ unit: "binary" }),
);

function balances(raw: string, { imported, fates }: ReadScript): void {
  const { report, connectors, changes, removals, permissions = [] } = imported;
  const read = connectors.length + changes.length + removals.length + permissions.length;
  expect(report.read).toBe(read);
  const prepared = prepare(raw);
  const bodies = prepared.pieces.map((piece) => parseBody(cursorOver(prepared, piece)));
  const own = functionsOf(bodies.flatMap(({ statements }) => statements));
  const refused = new Set(report.refused.map(({ line }) => line));
  if (report.refused.some(({ reason }) => reason.includes("the rest is not read"))) return;
  const lineOf = (offset: number): number =>
    prepared.text.slice(0, offset).split(/\r\n|\r(?!\n)|\n/).length;
  for (const body of bodies)
    visitBody(body, {
      statement(statement) {
        if (statement.is === "broken") expect(refused).toContain(lineOf(statement.start));
        return true;
      },
      command(command) {
        const name = writtenName(command);
        const isActing = name !== undefined && connectorCommand(name) !== undefined;
        if (isActing && command.invocation !== "." && !own.has(name.toLowerCase()))
          expect([name, command.name.start, fates.has(command.name.start)]).toEqual([
            name,
            command.name.start,
            true,
          ]);
        return true;
      },
    });
}

it(
  "reads whatever there is without a throw and in time, and its account balances",
  () => {
    fc.assert(
      fc.property(text, (raw) => {
        const start = Date.now();
        const script = readScript(raw, "s.ps1");
        expect(Date.now() - start).toBeLessThan(1000);
        looksLikeScript(raw);
        balances(raw, script);
      }),
      { numRuns: runs },
    );
  },
  60_000 + runs * 20,
);

it.each(samples.map((sample, index) => [index + 1, sample]))(
  "balances for sample %i",
  (_, sample) => {
    const raw = String(sample);
    balances(raw, readScript(raw, "s.ps1"));
  },
);
