import { name, type Phrase, phrase, plain } from "../../finding";
import type { Connector, ReceiveConnector, SendConnector } from "../../model";
import type { Plan } from "../../plan";
import { peopleOf } from "./hosts";
import type { Check, Draft, Slot, Target, TestKit } from "./kit";
import { receiveChecks } from "./receiveChecks";
import { sendChecks } from "./sendChecks";

/**
 * The checks of a plan, by its differences: each path that changes, the command that proves it, and what simulation
 * expects before and after.
 */
export function testKitOf(plan: Pick<Plan, "old" | "new" | "differences">): TestKit {
  const people = peopleOf(plan.new);
  const left: Phrase[] = [];
  const checks: Check[] = [];
  const seen = new Set<string>();
  for (const { connector: id, action } of plan.differences) {
    const before = action === "create" ? undefined : plan.old.connectors[id];
    const after = action === "remove" ? undefined : plan.new.connectors[id];
    const connector = after ?? before;
    if (!connector) continue;
    const drafts =
      connector.kind === "receive"
        ? receiveChecks(plan, sideOf("receive", before), sideOf("receive", after), people)
        : sendChecks(plan, sideOf("send", before), sideOf("send", after), people);
    if (drafts.length === 0) left.push(unproved(connector));
    for (const draft of drafts) {
      // Two connectors that change hands are proved by the same command.
      const key = JSON.stringify([plain(draft.title), plain(draft.from), draft.probe]);
      if (seen.has(key)) continue;
      seen.add(key);
      checks.push({
        ...draft,
        number: checks.length + 1,
        connector: connector.name,
        differs: differs(draft),
      });
    }
  }
  return { organisation: plan.new.name, checks, slots: slotsOf(checks), left };
}

interface Sides {
  readonly receive: ReceiveConnector;
  readonly send: SendConnector;
}

const sideOf = <K extends keyof Sides>(
  kind: K,
  connector: Connector | undefined,
): Sides[K] | undefined =>
  connector?.kind === kind ? (connector as Connector & Sides[K]) : undefined;

const differs = ({ before, after }: Draft): boolean =>
  before.reply !== after.reply || plain(before.words) !== plain(after.words);

const unproved = (connector: Connector): Phrase =>
  connector.kind === "receive"
    ? phrase`${name(connector.name)}: no client reaches it before the change or after.`
    : phrase`${name(connector.name)}: no domain of its spaces can be asked for.`;

/** Placeholders in the order in which they are met; those of one name and sample once. */
function slotsOf(checks: readonly Check[]): readonly Slot[] {
  const slots = new Map<string, Slot>();
  const put = (target: Target): void => {
    if (typeof target !== "string")
      slots.set(`${target.words}\n${target.sample}\n${plain(target.what)}`, target);
  };
  for (const { probe } of checks) {
    if (probe.is === "dns") continue;
    put(probe.host);
    if (probe.is !== "message") continue;
    put(probe.from);
    put(probe.to);
  }
  return [...slots.values()];
}
