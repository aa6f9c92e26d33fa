import { name, type Phrase, phrase } from "../finding";
import type { InboundAnswer, InboundQuestion, Organisation } from "../model";
import { type InboundRun, simulateInbound } from "../simulate";
import type { Outcome } from "./outcome";

/** Asks the simulation, and compares connector, verdict, deciding reply and rights; what is not expected is free. */
export function received(
  organisation: Organisation,
  question: InboundQuestion,
  expected: Partial<InboundAnswer>,
  today: string | undefined,
): Outcome {
  const run = simulateInbound(organisation, question, today === undefined ? {} : { today });
  const rights = run.permissions.map(({ right }) => right);
  const held = new Set(rights.map((each) => each.toLowerCase()));
  const lacked = expected.permissionsInclude?.filter((each) => !held.has(each.toLowerCase()));
  const differs = [
    ...(isOther(run, expected.connector) ? ["connector"] : []),
    ...(run.impossible || (expected.verdict !== undefined && expected.verdict !== run.verdict)
      ? ["verdict"]
      : []),
    ...(expected.reply !== undefined && expected.reply !== run.reply?.id ? ["reply"] : []),
    ...(lacked && lacked.length > 0 ? ["permissionsInclude"] : []),
  ];
  return {
    got: {
      connector: run.connector?.name ?? null,
      ...(run.impossible ? { verdict: "impossible" } : { verdict: run.verdict }),
      ...(run.reply && { reply: run.reply.id }),
      ...(expected.permissionsInclude && {
        permissionsInclude: expected.permissionsInclude.filter((each) =>
          held.has(each.toLowerCase()),
        ),
      }),
    },
    differs,
    missing: missingFor(run, expected),
  };
}

/**
 * What the answer hangs on. The connector is chosen before anything else is asked (R19): what is unknown of its rights
 * changes nothing of that. Where nothing decides between connectors, either may take the session (R16).
 */
function missingFor(run: InboundRun, expected: Partial<InboundAnswer>): readonly Phrase[] {
  const tied = (run.selection?.tie ?? []).map(({ connector }) => connector);
  const { connector, verdict } = expected;
  const isNobody = verdict === "no-listener" || verdict === "no-connector";
  const isSure =
    isOther(run, connector) &&
    run.missing.every(({ fact }) => fact !== "places") &&
    tied.every((each) => !isCalled(each.name, connector ?? undefined));
  if (run.impossible || isSure || (isNobody && run.connector)) return [];
  const [first, second] = tied;
  return [
    ...(first && second
      ? [phrase`Whether ${name(first.name)} or ${name(second.name)} takes it: nothing decides.`]
      : []),
    ...run.missing.map(({ what }) => what),
  ];
}

const isCalled = (text: string | undefined, wanted: string | undefined): boolean =>
  text?.toLowerCase() === wanted?.toLowerCase();

/** Whether another connector took the session than was expected; null: none was to. */
const isOther = ({ connector }: InboundRun, expected: string | null | undefined): boolean =>
  expected !== undefined && !isCalled(connector?.name, expected ?? undefined);
