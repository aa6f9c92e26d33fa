import type { Circumstances, Parameter } from "../catalogue";
import { type Connector, circumstancesOf } from "../model";
import type { Value } from "../values";
import { differingOf } from "./changes";
import type { Comparison } from "./comparison";
import { isRouting } from "./groups";
import type { Stated } from "./stated";

/** The two ends of one connector that both have. */
export interface Ends {
  readonly old: Connector;
  readonly new: Connector;
}

/**
 * Values of the designed connector that the deployed one has not. A password cannot be read, so it is no difference
 * by itself: it is asked for where the way to the smart host changes.
 */
export function differing({ old, new: now }: Comparison, ends: Ends): readonly Stated[] {
  const circumstances = circumstancesOf(now, ends.new);
  const stated = differingOf(ends.new, ends.old, {
    now: circumstances,
    was: circumstancesOf(old, ends.old),
  }).stated.filter(({ parameter }) => isSettable(parameter, circumstances));
  const isOther = stated.some(({ parameter: { name } }) => name !== secret && isRouting(name));
  return isOther ? stated : stated.filter(({ parameter: { name } }) => name !== secret);
}

/** Whether Set- of this version takes a parameter. */
export const isSettable = ({ cmdlets, versions }: Parameter, { version }: Circumstances): boolean =>
  cmdlets.includes("Set") && versions.includes(version);

const secret = "AuthenticationCredential";

/** A connector with other values: what was said of the others stays, what is set is known. */
export function withValues(
  connector: Connector,
  values: Readonly<Record<string, Value>>,
): Connector {
  const names = Object.keys(values);
  if (names.length === 0) return connector;
  return {
    ...connector,
    explicit: { ...connector.explicit, ...values },
    unknown: connector.unknown.filter((each) => !names.includes(each)),
  };
}

/** What is deployed at the end: the deployed connector with all in which the designed one differs. */
export function settled(ends: Ends, stated: readonly Stated[]): Connector {
  const values = Object.fromEntries(stated.map(({ parameter, value }) => [parameter.name, value]));
  const made = { ...withValues(ends.old, values), name: ends.new.name };
  return ends.new.kind === "receive" && ends.new.permissions && made.kind === "receive"
    ? { ...made, permissions: ends.new.permissions }
    : made;
}
