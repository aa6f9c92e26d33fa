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
    missing: isSure(run, expected) ? [] : run.missing.map(({ what }) => what),
  };
}

/** The connector is chosen before anything else is asked (R19): what is unknown of its rights changes nothing of that. */
function isSure(run: InboundRun, expected: Partial<InboundAnswer>): boolean {
  const { connector, verdict } = expected;
  const isNobody = verdict === "no-listener" || verdict === "no-connector";
  return run.impossible !== undefined || isOther(run, connector) || (isNobody && !!run.connector);
}

/** Whether another connector took the session than was expected; null: none was to. */
const isOther = ({ connector }: InboundRun, expected: string | null | undefined): boolean =>
  expected !== undefined && expected?.toLowerCase() !== connector?.name.toLowerCase();
