import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { attemptsOf } from "./attempts";
import { droppedIn, unansweredIn } from "./destinations";
import { readTrace } from "./reader";

/** Traces of a written day, with what is in them; read in place. */
const folder = fileURLToPath(new URL("../../../../../shared/samples/logs", import.meta.url));
const isThere = existsSync(folder);
if (!isThere) process.stderr.write("Skipped: ../shared/samples/logs is not there.\n");

const kinds = new Set([
  ...["windows-firewall", "cisco-asa", "netfilter", "pfsense-filterlog"],
  ...["paloalto-csv", "haproxy-tcplog", "tcpdump"],
]);
const files: readonly { readonly name: string; readonly kind: string }[] = isThere
  ? JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")).files.filter(
      ({ kind }: { kind: string }) => kinds.has(kind),
    )
  : [];

describe.skipIf(!isThere)("traces of the samples", () => {
  it.each(files)("$name", (expected) => {
    const trace = readTrace(expected.name, readFileSync(`${folder}/${expected.name}`));
    if (!trace) throw new Error("not known");
    const attempts = attemptsOf(trace.events);
    const { kind, lines, used, headers, faulty } = trace;
    const got = {
      ...{ kind, lines, used, headers, faulty, events: trace.events.length },
      ...{ dropped: droppedIn(attempts), unanswered: unansweredIn(attempts), nat: trace.nat },
    };
    const told = expected as Record<string, unknown>;
    const keys = ["kind", "lines", "used", "headers", "faulty", "events", "dropped"];
    // A device may show more than the manifest asks for, never other.
    for (const key of [...keys, ...(kind === "haproxy-tcplog" ? [] : ["nat", "unanswered"])])
      if (key in told)
        expect({ [key]: got[key as keyof typeof got] }).toEqual({ [key]: told[key] });
  });
});
