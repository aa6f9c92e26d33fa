import { rulePage, rules } from "../../../lint";
import type { Draft } from "../page";
import { partsOf, sideOf } from "./parts";

/** A page for every rule that judges a design. */
export const ruleDrafts = (): readonly Draft[] =>
  rules.flatMap(({ code }): Draft[] => {
    const page = rulePage(code);
    if (!page) return [];
    const { title, severity, standing, when, unless, what, why, mend, fix, needs, cites } = page;
    return [
      {
        id: `rule/${code}`,
        kind: "rule",
        title,
        name: code,
        summary: why,
        ...sideOf(code),
        severity,
        standing,
        facts: [],
        parts: partsOf({
          "It says": what,
          "When it speaks": when,
          "When it keeps silent": unless,
          "What to do": mend,
          [fix?.safe ? "The fix, which is safe" : "The fix, to be looked at first"]: fix?.edit,
          "What has to be known": needs,
        }),
        see: [],
        cites,
      },
    ];
  });
