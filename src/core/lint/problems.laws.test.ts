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
      ];
      for (const after of edits) expect(toldOf(after)).toEqual(toldOf(structuredClone(after)));
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
