import { parameter } from "../../../catalogue";
import { plain } from "../../../finding";
import { refusalShown, refusals } from "../../../lint";
import type { Draft } from "../page";
import { parameterPage } from "./parameters";
import { partsOf } from "./parts";

/** A page for every combination of values that a cmdlet refuses. */
export const refusalDrafts = (): readonly Draft[] =>
  refusals.flatMap((each): Draft[] => {
    const [told] = refusalShown(each, each.examples.refused[0]);
    if (!told) return [];
    const { code, of: side, reads, cites } = each;
    return [
      {
        id: `refusal/${code.replace(/^refused\//, "")}`,
        kind: "refusal",
        title: plain(told.what),
        name: code,
        summary: plain(told.why),
        side,
        severity: told.severity,
        standing: told.standing,
        facts: [["Reads", reads.join(", ")]],
        parts: partsOf({ "What to do": plain(told.mend) }),
        see: reads.flatMap((name) => (parameter(side, name) ? [parameterPage(side, name)] : [])),
        cites,
      },
    ];
  });
