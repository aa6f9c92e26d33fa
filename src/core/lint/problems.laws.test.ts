import "../../testing/seed";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOrganisation } from "../../testing/designs";
import { plain } from "../finding";
import type { Connector, Organisation } from "../model";
import { sources } from "../sources";
import { problemsOf } from "./problems";

const today = "2026-06-01";

/** What is known of lists and limits; half the rules need it. */
const facts: fc.Arbitrary<Organisation["facts"]> = fc.record({
  whole: fc.subarray(["receive", "send"] as const),
  listed: fc.subarray(["servers", "acceptedDomains"] as const),
  transportConfig: fc.constant({ maxSendSize: 10_485_760, maxReceiveSize: "Unlimited" as const }),
});
const anything = fc
  .record({ design: anyOrganisation(), known: facts })
  .map(({ design, known }): Organisation => ({ ...design, facts: known }));

/** All that is told, without the objects that it is told by. */
const toldOf = (organisation: Organisation) => {
  const { all, each, counts, notChecked } = problemsOf(organisation, { today });
  const by = Object.keys(organisation.connectors).map((id) => [
    id,
    problemsOf(organisation, { today }).of(id),
  ]);
  return { all, each, counts, notChecked, by };
};

test("after an edit the same is told as of a design that nobody saw before", () => {
  fc.assert(
    fc.property(anything, anything, fc.nat(), (before, other, pick) => {
      problemsOf(before, { today });
      const ids = Object.keys(before.connectors);
      const id = ids[pick % Math.max(1, ids.length)];
      const values = Object.values(other.connectors)[0]?.explicit;
      const connector = id === undefined ? undefined : before.connectors[id];
      if (!connector || !values) return;
      const edited: Connector = { ...connector, explicit: { ...connector.explicit, ...values } };
      const edits: readonly Organisation[] = [
        { ...before, connectors: { ...before.connectors, [connector.id]: edited } },
        { ...before, facts: other.facts },
        { ...before, acceptedDomains: other.acceptedDomains },
        { ...before, certificates: {} },
        { ...before, version: before.version === "SE" ? "2016" : "SE" },
        { ...before, accepted: accepting(before) },
      ];
      for (const after of edits) expect(toldOf(after)).toEqual(toldOf(structuredClone(after)));
      expect(toldOf({ ...before })).toEqual(toldOf(structuredClone(before)));
    }),
    { numRuns: 60 },
  );
});

/** The first finding that a person may accept. */
function accepting(organisation: Organisation): Organisation["accepted"] {
  const { each } = problemsOf(organisation, { today });
  const found = each.find(({ code }) => !code.startsWith("refused/"));
  if (!found) return {};
  const { code, place, measured } = found;
  const { values = [], ranges } = measured ?? {};
  const acceptance = { id: "a1", code, ...place, reason: "Known", date: today, values };
  return { a1: { ...acceptance, ...(ranges && { ranges }) } };
}

test("a server whose mark is the same object has the same said of all its connectors", () => {
  fc.assert(
    fc.property(anything, fc.nat(), (before, pick) => {
      const ids = Object.keys(before.connectors);
      const connector = before.connectors[ids[pick % Math.max(1, ids.length)] ?? ""];
      if (!connector) return;
      const { RemoteIPRanges: _, AddressSpaces: __, ...explicit } = connector.explicit;
      const edited = { ...connector, explicit } as Connector;
      const after = { ...before, connectors: { ...before.connectors, [connector.id]: edited } };
      const [then, now] = [problemsOf(before, { today }), problemsOf(after, { today })];
      for (const each of Object.values(before.connectors))
        if (each.kind === "receive" && then.at(each.server) === now.at(each.server))
          expect(now.of(each.id)).toEqual(then.of(each.id));
    }),
    { numRuns: 60 },
  );
});

test("whatever a file may hold, every finding is told whole, and each once", () => {
  fc.assert(
    fc.property(anything, (organisation) => {
      const { all, each, counts } = problemsOf(organisation, { today });
      for (const { what, why, mend, cites, severity, standing, code } of each) {
        for (const words of [what, why, mend])
          expect(plain(words), code).not.toMatch(/\{\w+\}|undefined|\[object/);
        for (const id of cites) expect(Object.hasOwn(sources, id), `${code} ${id}`).toBe(true);
        if (severity === "error") expect(standing, code).toBe("documented");
      }
      const folded = all.reduce((sum, { also = [] }) => sum + 1 + also.length, 0);
      expect(folded).toBe(each.length);
      expect(counts.error + counts.warning + counts.advice).toBe(all.length);
    }),
    { numRuns: 150 },
  );
});
