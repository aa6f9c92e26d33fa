import { type Organisation, serverOf } from "../../core/model";
import type { Step } from "../../core/plan";

const verbs: Readonly<Record<Step["action"], string>> = {
  create: "Create",
  change: "Change",
  remove: "Remove",
};

/** `Create`, `Change`, `Remove`. */
export const verbOf = ({ action }: Step): string => verbs[action];

/** Name of the connector that a step is of, as it is called before it. */
export const nameOf = ({ before, after }: Step): string => (before ?? after)?.name ?? "";

/** `Change Relay scanners`. */
export const titleOf = (step: Step): string => `${verbOf(step)} ${nameOf(step)}`;

/** The server that a step works on; send connectors are the organisation's. */
export function placeOf({ before, after }: Step, organisation: Organisation): string {
  const connector = after ?? before;
  if (connector?.kind !== "receive") return "Send connectors";
  return serverOf(organisation, connector)?.name ?? "Server not known";
}

/** `receive connector, 2 values`. */
export function sizeOf({ before, after }: Step, values: number): string {
  const side = (after ?? before)?.kind === "send" ? "send connector" : "receive connector";
  if (!after) return side;
  return `${side}, ${values} ${values === 1 ? "value" : "values"}${before ? "" : " set"}`;
}
