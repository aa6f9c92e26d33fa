import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { eachAttempt } from "./attempts";
import { Destinations } from "./destinations";
import { readTrace, TraceReader } from "./reader";

interface Told extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly kind: string;
}

/** Traces of a written day, with what is in them; copied, and in place where they are. */
const copies = fileURLToPath(new URL("fixtures", import.meta.url));
const shared = fileURLToPath(new URL("../../../../../shared/samples/logs", import.meta.url));
const isThere = existsSync(shared);
if (!isThere) process.stderr.write("Skipped: ../shared/samples/logs is not there.\n");

const kinds = new Set([
  ...["windows-firewall", "cisco-asa", "netfilter", "pfsense-filterlog"],
  ...["paloalto-csv", "haproxy-tcplog", "tcpdump"],
]);
const toldIn = (folder: string): readonly Told[] =>
  JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")).files.filter(({ kind }: Told) =>
    kinds.has(kind),
  );

/** What the manifest says of a file read alone; a device may show more, never other. */
function expectTold(folder: string, told: Told): void {
  const trace = readTrace(told.name, readFileSync(`${folder}/${told.name}`));
  if (!trace) throw new Error("not known");
  const destinations = new Destinations();
  eachAttempt(trace.events, (attempt) => destinations.add(attempt));
  const { kind, lines, used, headers, faulty } = trace;
  const got = {
    ...{ kind, lines, used, headers, faulty, events: trace.events.length },
    dropped: destinations.dropped(),
    // The proxy's pair comes of matching it with sessions: ../correlate.
    ...(kind !== "haproxy-tcplog" && { nat: destinations.translations(trace.nat) }),
    unanswered: destinations.unanswered(),
  };
  const known = Object.entries(got).filter(([key]) => key in told);
  expect(known.length).toBeGreaterThanOrEqual(7);
  for (const [key, value] of known) expect({ [key]: value }).toEqual({ [key]: told[key] });
}

describe("traces of the samples, copied", () => {
  it.each(toldIn(copies))("$name", (told) => expectTold(copies, told));

  it("come to the same in pieces of any length", () => {
    for (const { name } of toldIn(copies)) {
      const bytes = readFileSync(`${copies}/${name}`);
      const reader = new TraceReader(name);
      for (let at = 0, step = 1; at < bytes.length; at += step, step = (step * 7) % 31 || 1)
        reader.write(bytes.subarray(at, at + step));
      const [pieces, whole] = [reader.end(), readTrace(name, bytes)];
      expect([...(pieces?.events ?? [])]).toEqual([...(whole?.events ?? [])]);
      expect({ ...pieces, events: [] }).toEqual({ ...whole, events: [] });
    }
  });
});

describe.skipIf(!isThere)("traces of the samples, in place", () => {
  it.each(isThere ? toldIn(shared) : [])("$name", (told) => expectTold(shared, told));
});
