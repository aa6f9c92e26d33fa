import { type Imported, type ImportedConnector, type Read, readInput } from "../core/formats";

/** The lists of a reading, as samples/README.md compares them: without the prose that is for people. */
export interface Reading {
  readonly connectors: readonly object[];
  readonly changes: readonly object[];
  readonly removals: readonly object[];
  readonly permissions: readonly object[];
  readonly computed: readonly object[];
  readonly setAside: readonly object[];
  readonly ambiguous: readonly object[];
  readonly unknown: readonly object[];
  readonly refused: readonly object[];
}

type Entry = Readonly<Record<string, unknown>>;

/** What is compared of each entry, list by list. */
const compared: Record<keyof Reading, readonly string[]> = {
  connectors: ["line", "cmdlet", "kind", "server", "name", "properties"],
  changes: ["line", "cmdlet", "identity", "set", "add", "remove"],
  removals: ["line", "cmdlet", "identity"],
  permissions: ["line", "cmdlet", "identity", "user", "rights", "deny"],
  computed: ["line", "parameter", "source"],
  setAside: ["line"],
  ambiguous: ["line"],
  unknown: ["line", "what"],
  refused: ["line", "connector", "property"],
};

/** The reading that a sample's `.expected.json` demands. */
export function expectedReading(json: string): Reading {
  return comparable(JSON.parse(json) as Record<string, readonly Entry[]>);
}

/** The reading that an import is, in the same form. */
export function readingOf({ report, ...imported }: Imported): Reading {
  const { connectors, changes, removals, permissions = [] } = imported;
  const lists = { changes, removals, permissions, ...report };
  return comparable({
    ...(lists as unknown as Record<string, readonly Entry[]>),
    connectors: connectors.map(withUsage) as unknown as readonly Entry[],
  });
}

/** The usage stands among the properties there. */
const withUsage = ({ usage, properties, ...rest }: ImportedConnector) => ({
  ...rest,
  properties: { ...properties, ...(usage !== undefined && { Usage: usage }) },
});

function comparable(lists: Readonly<Record<string, readonly Entry[]>>): Reading {
  const found = Object.entries(compared).map(([list, keys]) => [
    list,
    (lists[list] ?? []).map((entry) => entryOf(entry, keys)),
  ]);
  return Object.fromEntries(found) as Reading;
}

function entryOf(entry: Entry, keys: readonly string[]): Entry {
  const kept = keys.filter((key) => entry[key] !== undefined);
  return Object.fromEntries(kept.map((key) => [key, comparedValue(key, entry[key])]));
}

/** Rights are compared without case and order, source text without its white space. */
function comparedValue(key: string, value: unknown): unknown {
  if (key === "rights")
    return (value as readonly string[]).map((each) => each.toLowerCase()).sort();
  return key === "source" ? String(value).replace(/\s+/g, " ").trim() : value;
}

/** A text read as a file of its own: what is compared, and the whole. Throws where it is refused. */
export function readingOfText(text: string, name = "x.txt"): Reading & { readonly result: Read } {
  const result = readInput({ name, bytes: new TextEncoder().encode(text) });
  if (!result.ok) throw new Error(`${result.fault.what} ${result.fault.mend}`);
  return { ...readingOf(result.imported), result };
}
