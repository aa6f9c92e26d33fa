import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readQueueListing } from "./read";

interface Told {
  readonly name: string;
  readonly kind: string;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

/** Listings of a written day with what is in them, copied; and in place where they are, the CliXml among them. */
const copies = fileURLToPath(new URL("fixtures", import.meta.url));
const shared = fileURLToPath(new URL("../../../../../shared/samples/logs", import.meta.url));
const isThere = existsSync(shared);
if (!isThere) process.stderr.write("Skipped: ../shared/samples/logs is not there.\n");

const kinds = ["queue-clixml", "queue-csv", "queue-list", "queue-table", "message-list"];
const toldIn = (folder: string): readonly Told[] =>
  JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")).files.filter(({ kind }: Told) =>
    kinds.includes(kind),
  );

function expectTold(folder: string, { name, kind, entries }: Told): void {
  const read = readQueueListing({ name, bytes: readFileSync(`${folder}/${name}`) });
  if (!read.ok) throw new Error(read.fault.what);
  const got: readonly object[] = kind === "message-list" ? read.messages : read.queues;
  expect(read.skipped).toEqual([]);
  expect(got).toHaveLength(entries.length);
  for (const [at, entry] of entries.entries()) {
    const own = got[at] as Readonly<Record<string, unknown>>;
    // What is not told is not there.
    const same = Object.fromEntries(Object.keys(entry).map((key) => [key, own[key] ?? null]));
    expect(same).toEqual(entry);
  }
  expect(read.notes.length > 0).toBe(kind === "queue-table");
}

describe("listings of the samples, copied", () => {
  it.each(toldIn(copies))("$name", (told) => expectTold(copies, told));
});

describe.skipIf(!isThere)("listings of the samples, in place", () => {
  it.each(isThere ? toldIn(shared) : [])("$name", (told) => expectTold(shared, told));
});
