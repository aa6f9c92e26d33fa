import { type Connector, differing, type Organisation } from "../model";
import type { Change } from "./chart";

/** Whether anything was imported to compare with; without it nothing counts as new. */
export function hasDeployed(organisation: Organisation): boolean {
  for (const _ in organisation.deployed) return true;
  return false;
}

/** The deployed twin of a connector. */
function deployedOf(organisation: Organisation, id: string): Connector | undefined {
  const { deployed } = organisation;
  return Object.hasOwn(deployed, id) ? deployed[id] : undefined;
}

/** How a connector of the design differs from its deployed twin. */
export function changeOf(organisation: Organisation, connector: Connector): Change | undefined {
  const deployed = deployedOf(organisation, connector.id);
  if (!deployed) return "new";
  return differing(organisation, connector, deployed).length > 0 ? "changed" : undefined;
}
