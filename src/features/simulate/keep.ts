import type { Expectation } from "../../core/model";
import type { InboundRun, OutboundRun } from "../../core/simulate";

export type Run = { readonly in: InboundRun } | { readonly out: OutboundRun };

type Without<T> = T extends unknown ? Omit<T, "id"> : never;

/** What an answer is to be from now on: the whole of it, or only that it is the other way round. */
export type Wanted = "as now" | "accepted" | "refused";

/** How the question names itself: who sends what to whom. */
export function nameOf(run: Run, wanted: Wanted): string {
  if ("out" in run) return `${run.out.question.rcptTo}: ${run.out.outcome}`;
  const { question, verdict } = run.in;
  const whom = question.rcptTo?.[0] ? ` to ${question.rcptTo[0]}` : "";
  const how = (wanted === "as now" ? verdict : wanted) === "accepted" ? "accepted" : "not accepted";
  return `${question.from}${whom}: ${how}`;
}

/** The expectation that a run gives. A verdict other than the present one says nothing of connector and reply. */
export function expectationOf(run: Run, name: string, wanted: Wanted): Without<Expectation> {
  if ("out" in run) {
    const { question, connector, nextHop, outcome } = run.out;
    return {
      name,
      route: question,
      expect: {
        connector: connector?.name ?? null,
        ...(nextHop !== undefined && { nextHop }),
        outcome,
      },
    };
  }
  const { question, connector, verdict, reply } = run.in;
  const same = wanted === "as now" || wanted === verdict;
  return {
    name,
    simulate: question,
    expect: same
      ? { connector: connector?.name ?? null, verdict, ...(reply && { reply: reply.id }) }
      : { verdict: wanted },
  };
}
