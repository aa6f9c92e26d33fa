import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { TracePlace } from "../traces/kinds";
import { readTrace } from "../traces/reader";
import { correlate } from "./correlate";
import type { Correlation } from "./correlation";
import { answerTogether } from "./together";

const folder = fileURLToPath(new URL("../traces/fixtures", import.meta.url));
const { sessions } = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));

function trace(name: string): Correlation {
  const read = readTrace(name, readFileSync(`${folder}/${name}`));
  if (!read) throw new Error("not known");
  return correlate(read, sessions);
}

it("several traces say together how far connects came", () => {
  const [host, firewall, proxy] = [
    "EX01-pfirewall.log",
    "fw-edge-asa.log",
    "provider-haproxy.log",
  ].map(trace) as [Correlation, Correlation, Correlation];
  expect(answerTogether([proxy, firewall, host])).toEqual([
    "14 connects that failed: let through or seen by EX01-pfirewall.log; stopped at fw-edge-asa.log; not come to provider-haproxy.log. Found: fw-edge-asa.log shows where mail is stopped.",
    "1 connect that failed: let through or seen by EX01-pfirewall.log and fw-edge-asa.log. It is stopped beyond fw-edge-asa.log.",
  ]);
  expect(answerTogether([host, proxy])[0]).toContain(
    "They are stopped between EX01-pfirewall.log and provider-haproxy.log.",
  );
  expect(answerTogether([firewall])).toEqual([]);
});

it("connects that came to none of them are stopped before", () => {
  const {
    name: _,
    place: __,
    ...nothing
  } = { ...trace("provider-haproxy.log"), unansweredSessions: [], absentSessions: ["A"] };
  const of = (name: string, place: TracePlace): Correlation => ({ ...nothing, name, place });
  expect(answerTogether([of("b", "proxy"), of("a", "firewall")])).toEqual([
    "1 connect that failed: not come to a and b. It is stopped before a and b.",
  ]);
});
