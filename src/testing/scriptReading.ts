import { expect, it } from "vitest";
import { readInput } from "../core/formats";

type Told = Readonly<Record<string, readonly string[]>>;

/** A shape of a script: its id in script-shapes.md, its text, and what is told of it, list by list. */
export type Shape = readonly [id: string, script: string, told: Told];

/** Of these, prose for people is compared only as far as a test quotes it: `4`, or `4 ambiguous`. */
const prose = new Set(["setAside", "ambiguous", "refused"]);

/** One test a shape. */
export function shapes(rows: readonly Shape[]): void {
  it.each(rows)("%s %#", (_, script, told) => {
    const found = scriptReading(script);
    const compared = Object.entries(found).map(([list, entries]) => [
      list,
      prose.has(list) ? entries.map((entry, index) => quoted(entry, told[list]?.[index])) : entries,
    ]);
    expect(Object.fromEntries(compared)).toEqual(told);
  });
}

/** The wanted entry where the line is the same and the found one holds its words; else what was found. */
function quoted(entry: string, wanted: string | undefined): string {
  const [line = "", ...words] = wanted?.split(" ") ?? [];
  const fits = entry.startsWith(`${line} `) && entry.includes(words.join(" "));
  return wanted !== undefined && fits ? wanted : entry;
}

/**
 * What is read of a script, one short line an entry and only lists that hold something:
 * `1 EX01\Relay {"Bindings":["0.0.0.0:25"]}` for what New- makes, `1 EX01\Relay {"set":…}` for what Set- changes.
 */
export function scriptReading(text: string): Told {
  const result = readInput({ name: "s.ps1", bytes: new TextEncoder().encode(text) });
  if (!result.ok) return { fault: [result.fault.code] };
  const { connectors, changes, removals, permissions = [], report } = result.imported;
  const all: Record<string, readonly string[]> = {
    made: connectors.map(({ line, server, name, usage, properties }) => {
      const values = { ...properties, ...(usage !== undefined && { Usage: usage }) };
      return `${line} ${server === null ? name : `${server}\\${name}`} ${JSON.stringify(values)}`;
    }),
    changed: changes.map(({ line, identity, set, add, remove }) => {
      const parts = Object.entries({ set, add, remove }).filter(
        ([, values]) => Object.keys(values).length > 0,
      );
      return `${line} ${identity} ${JSON.stringify(Object.fromEntries(parts))}`;
    }),
    removed: removals.map(({ line, cmdlet, identity }) => `${line} ${cmdlet} ${identity}`),
    granted: permissions.map(
      ({ line, cmdlet, identity, user, rights, deny }) =>
        `${line} ${cmdlet} ${identity}: ${user}${deny ? " denied" : ""} ${rights.join(", ")}`,
    ),
    computed: report.computed.map(
      ({ line, parameter, source }) =>
        `${line} ${parameter === undefined ? "" : `${parameter}: `}${source.replace(/\s+/g, " ")}`,
    ),
    setAside: report.setAside.map(({ line, what }) => `${line} ${what}`),
    ambiguous: report.ambiguous.map(({ line, what, chosen }) => `${line} ${what} → ${chosen}`),
    unknown: report.unknown.map(({ line, what }) => `${line} ${what}`),
    refused: report.refused.map(({ line, reason }) => `${line} ${reason}`),
  };
  return Object.fromEntries(Object.entries(all).filter(([, entries]) => entries.length > 0));
}
