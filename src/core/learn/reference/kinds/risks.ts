import { riskCodes, riskPage } from "../../../plan";
import type { Draft } from "../page";
import { parameterPages } from "./parameters";
import { partsOf, sideOf } from "./parts";

/** A page for every risk of a change. */
export const riskDrafts = (): readonly Draft[] =>
  riskCodes.flatMap((code): Draft[] => {
    const page = riskPage(code);
    if (!page) return [];
    const { title, severity, standing, when, unless, what, why, advice, at, cites } = page;
    return [
      {
        id: `risk/${code}`,
        kind: "risk",
        title,
        name: code,
        summary: why,
        ...sideOf(code),
        severity,
        standing,
        facts: at.length > 0 ? [["Stands at", at.join(", ")]] : [],
        parts: partsOf({
          "It says": what,
          "When it speaks": when,
          "When it keeps silent": unless,
          "What to do": advice,
        }),
        see: at.flatMap((each) => parameterPages(each, sideOf(code).side)),
        cites,
      },
    ];
  });
