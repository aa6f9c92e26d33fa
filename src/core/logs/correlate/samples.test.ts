import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readTrace } from "../traces/reader";
import { correlate } from "./correlate";
import type { SessionFacts } from "./timed";

interface Told extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly kind: string;
  readonly sessions?: readonly SessionFacts[];
  readonly correlation?: Readonly<Record<string, unknown>>;
}

/** Traces beside one send log of a written day: what the manifest says of both together. */
const copies = fileURLToPath(new URL("../traces/fixtures", import.meta.url));
const shared = fileURLToPath(new URL("../../../../../shared/samples/logs", import.meta.url));
const isThere = existsSync(shared);
if (!isThere) process.stderr.write("Skipped: ../shared/samples/logs is not there.\n");

const manifestIn = (folder: string): { sessions?: SessionFacts[]; files: Told[] } =>
  JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
const tracesIn = (folder: string): readonly Told[] =>
  manifestIn(folder).files.filter(({ correlation }) => correlation !== undefined);

function expectTold(folder: string, told: Told): void {
  const manifest = manifestIn(folder);
  const sessions =
    manifest.sessions ??
    manifest.files.find(({ name }) => name === told.correlation?.log)?.sessions ??
    [];
  const trace = readTrace(told.name, readFileSync(`${folder}/${told.name}`));
  if (!trace) throw new Error("not known");
  const got = correlate(trace, sessions);
  const { log: _, meaning: __, ...expected } = told.correlation ?? {};
  expect(Object.keys(expected).length).toBeGreaterThan(5);
  const found = Object.fromEntries(
    Object.keys(expected).map((key) => [key, (got as unknown as Told)[key]]),
  );
  expect(found).toEqual(expected);
  expect([got.offsetMinutes, got.clockErrorMs]).toEqual([told.offsetMinutes, told.clockErrorMs]);
  if (told.nat) expect(got.nat).toEqual(told.nat);
  expect(got.answer.length).toBeGreaterThan(1);
}

describe("traces beside a log, copied", () => {
  it.each(tracesIn(copies))("$name", (told) => expectTold(copies, told));
});

describe.skipIf(!isThere)("traces beside a log, in place", () => {
  it.each(isThere ? tracesIn(shared) : [])("$name", (told) => expectTold(shared, told));
});
