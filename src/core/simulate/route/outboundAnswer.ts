import type { OutboundAnswer } from "../../model";
import type { OutboundRun } from "./run";
import { wholeReply } from "./sendReplies";

/** A run in the words of an expectation: names, the whole reply, the delivery type at the deciding server. */
export function outboundAnswer(run: OutboundRun): OutboundAnswer {
  const [queue] = run.queues;
  return {
    connector: run.connector?.name ?? null,
    ...(run.nextHop && { nextHop: run.nextHop }),
    outcome: run.outcome,
    ...(run.reply && { reply: wholeReply(run.reply) }),
    ...(queue && { queue: queue.deliveryType }),
  };
}

/**
 * Whether what an administrator may read begins with a text: the reply itself, the other wordings of it, and
 * LastError in its forms.
 */
export function replyBegins({ reply, queues }: OutboundRun, text: string): boolean {
  const seen = [
    ...(reply ? [wholeReply(reply), ...reply.variants] : []),
    ...queues.flatMap(({ lastError = "", otherForms }) => [lastError, ...otherForms]),
  ];
  return seen.some((each) => each.startsWith(text));
}

/** Which parts of an expected answer a run does not give; empty: it is as expected. Parts left out are free. */
export function outboundDifferences(
  run: OutboundRun,
  expected: OutboundAnswer,
): readonly (keyof OutboundAnswer)[] {
  const got = outboundAnswer(run);
  const differs: Readonly<Record<keyof OutboundAnswer, boolean>> = {
    connector:
      expected.connector !== undefined &&
      got.connector?.toLowerCase() !== expected.connector?.toLowerCase(),
    nextHop: expected.nextHop !== undefined && hostsOf(got.nextHop) !== hostsOf(expected.nextHop),
    outcome: expected.outcome !== undefined && got.outcome !== expected.outcome,
    reply: expected.reply !== undefined && !replyBegins(run, expected.reply),
    queue: expected.queue !== undefined && got.queue !== expected.queue,
  };
  return (Object.keys(differs) as (keyof OutboundAnswer)[]).filter((each) => differs[each]);
}

const hostsOf = (hop: OutboundAnswer["nextHop"]): string =>
  typeof hop === "object" ? hop.join(",").toLowerCase() : (hop ?? "");
