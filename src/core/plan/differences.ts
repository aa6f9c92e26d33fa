import {
  type Connector,
  circumstancesOf,
  type Permission,
  rightsOf,
  sameConnector,
} from "../model";
import type { Value } from "../values";
import type { Comparison } from "./comparison";
import { makingOf } from "./making";
import type { Difference, ParameterChange } from "./plan";
import { differing } from "./settled";
import { circumstancesMaking, inForce } from "./stated";
import { isMoved } from "./twin";

/**
 * How connectors differ between the two ends, in the order of the design and then of what goes. Values are compared
 * in force, explicit or not; one that nobody knows in the old end differs only where the new end says it. A password
 * cannot be read, so it is never a difference by itself.
 */
export function differencesOf(comparison: Comparison): readonly Difference[] {
  const { old, new: now } = comparison;
  const found: Difference[] = [];
  for (const id in now.connectors) {
    const designed = now.connectors[id];
    const deployed = Object.hasOwn(old.connectors, id) ? old.connectors[id] : undefined;
    if (!designed || designed === deployed) continue;
    const moved = deployed && isMoved(designed, deployed);
    if (deployed && !moved) {
      // Most connectors of two files that were read apart are the same in all that they hold.
      if (sharesGround(comparison) && sameConnector(designed, deployed)) continue;
      const changes = changesBetween(comparison, deployed, designed);
      if (changes.length > 0) found.push({ connector: id, action: "change", changes });
    } else {
      if (moved) found.push(removed(deployed));
      found.push(created(comparison, designed));
    }
  }
  for (const id in old.connectors) {
    const deployed = old.connectors[id];
    if (deployed && !Object.hasOwn(now.connectors, id)) found.push(removed(deployed));
  }
  return found;
}

/** Whether the same values have the same defaults at both ends. */
const sharesGround = ({ old, new: now }: Comparison): boolean =>
  old.servers === now.servers && old.version === now.version;

function created({ new: now }: Comparison, connector: Connector): Difference {
  const making = makingOf(connector, circumstancesMaking(now, connector));
  const changes: ParameterChange[] = [...making.now, ...making.later].map((each) => ({
    parameter: each.parameter.name,
    old: undefined,
    new: each.value,
  }));
  return {
    connector: connector.id,
    action: "create",
    changes: [...changes, ...rightChanges(undefined, connector)],
  };
}

const removed = (connector: Connector): Difference => ({
  connector: connector.id,
  action: "remove",
  changes: [],
});

/** What differs of one connector that both ends have: its name, its values in the order of the form, its rights. */
function changesBetween(
  comparison: Comparison,
  deployed: Connector,
  designed: Connector,
): readonly ParameterChange[] {
  const was = circumstancesOf(comparison.old, deployed);
  return [
    ...(deployed.name === designed.name
      ? []
      : [{ parameter: "Name", old: deployed.name, new: designed.name }]),
    ...differing(comparison, { old: deployed, new: designed }).map(
      ({ parameter: { name }, value }) => ({
        parameter: name,
        old: inForce(deployed, name, was),
        new: value,
      }),
    ),
    ...rightChanges(deployed, designed),
  ];
}

/** The parameter that stands for entries of Add-ADPermission. */
const field = "Permissions";

function rightChanges(old: Connector | undefined, now: Connector): readonly ParameterChange[] {
  if (now.kind !== "receive" || old?.kind === "send") return [];
  const { added, removed } = rightsOf(now, old);
  if (added.length + removed.length === 0) return [];
  return [{ parameter: field, old: textsOf(old?.permissions), new: textsOf(now.permissions) }];
}

/** One text an entry: `NT AUTHORITY\ANONYMOUS LOGON: ms-Exch-SMTP-Accept-Any-Recipient`, a denial says so. */
function textsOf(permissions: readonly Permission[] | undefined): Value | undefined {
  return permissions?.flatMap(({ user, rights, deny }) =>
    rights.map((right) => `${user}: ${right}${deny ? " (deny)" : ""}`),
  );
}
