import { causeTitle, failures } from "../../../logs";
import type { Draft } from "../page";

const ways = { inbound: "mail coming in", outbound: "mail going out", both: "both ways" } as const;

/** A page for every class of failure that logs and queues are judged by. */
export const causeDrafts = (): readonly Draft[] =>
  failures.map((each) => ({
    id: `cause/${each.id}`,
    kind: "cause",
    title: causeTitle(each.id),
    name: each.id,
    summary: each.meaning,
    ...(each.direction !== "both" && {
      side: each.direction === "inbound" ? ("receive" as const) : ("send" as const),
    }),
    standing: each.confidence,
    also: [...each.match.codes, ...each.match.enhanced, ...each.providers].join(" "),
    facts: [
      ["Concerns", ways[each.direction]],
      ["Class", each.class],
      ...(each.providers.length > 0 ? [["Seen with", each.providers.join(", ")] as const] : []),
      ...(each.match.enhanced.length > 0
        ? [["Enhanced codes", each.match.enhanced.join(", ")] as const]
        : []),
    ],
    parts: [
      { title: "Likely causes", lines: each.likelyCauses, isList: true },
      { title: "Next steps", lines: each.nextSteps, isList: true },
      { title: "Seen as", lines: each.examples, isList: true },
    ].filter(({ lines }) => lines.length > 0),
    see: [],
    cites: [],
    said: each.source,
  }));
