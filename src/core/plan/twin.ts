import type { Connector, Organisation } from "../model";

/** A receive connector cannot move to another server: it is made there and removed here. */
export function isMoved(connector: Connector, deployed: Connector): boolean {
  if (connector.kind !== deployed.kind) return true;
  return (
    connector.kind === "receive" &&
    deployed.kind === "receive" &&
    connector.server !== deployed.server
  );
}

/** The connector as it was imported; undefined for one that is new. */
export function twinOf({ deployed }: Organisation, { id }: Connector): Connector | undefined {
  return Object.hasOwn(deployed, id) ? deployed[id] : undefined;
}
