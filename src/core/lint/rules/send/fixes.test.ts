import { describe, expect, it } from "vitest";
import { asking } from "../../../../testing/askRules";
import { type CaseOrganisation, caseOrganisation } from "../../../../testing/caseOrganisation";
import { plain } from "../../../finding";
import type { Organisation } from "../../../model";
import { findingsOf } from "../../connector";
import fixtures from "../../fixtures/rules.json";
import { hasInput } from "../inputs";
import { send } from "./list";

const { ask } = asking(send, hasInput);

describe("fixes", () => {
  const examples = Object.entries(
    fixtures as unknown as Record<string, { fires: boolean; organisation: CaseOrganisation }[]>,
  ).filter(([code]) => code.startsWith("send/"));

  for (const [code, list] of examples)
    for (const [index, { fires, organisation }] of list.entries()) {
      if (!fires) continue;
      const rule = send.find((each) => each.code === code);
      if (!rule) throw new Error(code);
      const before = caseOrganisation(organisation);
      for (const hit of ask(rule, before).hits)
        for (const fix of hit.fixes ?? [])
          it(`${code} ${index + 1}: ${plain(fix.label)} mends it and is not refused`, () => {
            const connectors: Record<string, Organisation["connectors"][string]> = {
              ...before.connectors,
            };
            for (const change of fix.changes) {
              const connector = connectors[change.connector];
              if (!connector || !("parameter" in change)) throw new Error("a change of nothing");
              const { [change.parameter]: _, ...left } = connector.explicit;
              const explicit =
                change.value === undefined ? left : { ...left, [change.parameter]: change.value };
              connectors[change.connector] = { ...connector, explicit };
            }
            const after = { ...before, connectors };
            expect(ask(rule, after).hits.filter(({ row }) => row === hit.row)).toEqual([]);
            const refused = Object.values(connectors).flatMap((each) =>
              findingsOf(after, each, undefined).filter(({ severity }) => severity === "error"),
            );
            expect(refused).toEqual([]);
          });
    }
});
