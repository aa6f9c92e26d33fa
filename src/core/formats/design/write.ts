import type { Organisation } from "../../model";
import { ascending } from "../../values";

/** The format of the files that this version writes. */
export const designFormat = 1;

/** Members in this order, any other after them by name; ids and parameters by name. */
const order = [
  "portolan",
  "id",
  "kind",
  "name",
  "version",
  "nextId",
  "facts",
  "servers",
  "networks",
  "acceptedDomains",
  "certificates",
  "connectors",
  "deployed",
  "accepted",
  "expectations",
  "server",
  "usage",
  "explicit",
  "drafts",
  "unknown",
  "permissions",
  "madeBy",
  "notes",
];
const rank = new Map(order.map((name, index) => [name, index]));

/** Objects whose keys are names of the user's or of parameters: sorted, never ranked. */
const keyed = new Set([
  "servers",
  "networks",
  "acceptedDomains",
  "certificates",
  "connectors",
  "deployed",
  "accepted",
  "expectations",
  "explicit",
  "drafts",
]);

/**
 * The text of a `.portolan.json` file: members always in the same order, two spaces, one value a line,
 * so that a change of one value is a change of one line.
 */
export function writeDesign(organisation: Organisation): string {
  return `${print({ portolan: designFormat, ...organisation }, "", false)}\n`;
}

function print(value: unknown, indent: string, byName: boolean): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((each) => `${inner}${print(each, inner, false)}`)
    : Object.keys(value)
        .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
        .sort(byName ? byKey : byRank)
        .map((key) => {
          const text = print(
            (value as Record<string, unknown>)[key],
            inner,
            !byName && keyed.has(key),
          );
          return `${inner}${JSON.stringify(key)}: ${text}`;
        });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return lines.length === 0 ? open + close : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** Numbers among the ids by their value. */
const byKey = (a: string, b: string): number =>
  (isNumber(a) && isNumber(b) ? Number(a) - Number(b) : 0) || ascending(a, b);
const isNumber = (text: string): boolean => /^\d{1,15}$/.test(text);
const byRank = (a: string, b: string): number =>
  (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length) || ascending(a, b);
