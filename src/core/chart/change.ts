import type { Connector, Organisation } from "../model";
import { sameValue } from "../values";
import type { Change } from "./chart";

/** Whether anything was imported to compare with; without it nothing counts as new. */
export function hasDeployed(organisation: Organisation): boolean {
  for (const _ in organisation.deployed) return true;
  return false;
}

/** The deployed twin of a connector. */
export function deployedOf(organisation: Organisation, id: string): Connector | undefined {
  const { deployed } = organisation;
  return Object.hasOwn(deployed, id) ? deployed[id] : undefined;
}

/** How a connector of the design differs from its deployed twin. */
export function changeOf(
  connector: Connector,
  deployed: Connector | undefined,
): Change | undefined {
  if (!deployed) return "new";
  if (connector === deployed) return undefined;
  if (connector.name !== deployed.name) return "changed";
  const names = new Set([...Object.keys(connector.explicit), ...Object.keys(deployed.explicit)]);
  for (const name of names)
    if (!sameValue(own(connector, name), own(deployed, name))) return "changed";
  if (connector.kind !== "receive" || deployed.kind !== "receive") return undefined;
  return samePermissions(connector.permissions, deployed.permissions) ? undefined : "changed";
}

const own = (connector: Connector, name: string) =>
  Object.hasOwn(connector.explicit, name) ? connector.explicit[name] : undefined;

function samePermissions(
  a: Extract<Connector, { kind: "receive" }>["permissions"],
  b: Extract<Connector, { kind: "receive" }>["permissions"],
): boolean {
  if (a === b) return true;
  if (a?.length !== b?.length) return false;
  return (a ?? []).every((each, at) => {
    const other = b?.[at];
    return (
      each.user === other?.user && each.deny === other.deny && sameValue(each.rights, other.rights)
    );
  });
}
