import type { Connector, Organisation } from "../model";
import { type RelayDifference, relayDifference } from "./difference";

const twins = new WeakMap<Organisation["deployed"], Organisation>();
const changes = new WeakMap<Organisation, RelayDifference>();

/** How the design changes who may relay without signing in, against the connectors that are deployed. */
export function relayChange(organisation: Organisation): RelayDifference {
  const known = changes.get(organisation);
  if (known) return known;
  const change = relayDifference(asDeployed(organisation), organisation);
  changes.set(organisation, change);
  return change;
}

/** The organisation with its connectors as they are deployed; the same object as long as these and its servers are. */
function asDeployed(organisation: Organisation): Organisation {
  const { deployed, servers, version } = organisation;
  const known = twins.get(deployed);
  if (known && known.servers === servers && known.version === version) return known;
  const connectors: Readonly<Record<string, Connector>> = deployed;
  const twin = { ...organisation, connectors };
  twins.set(deployed, twin);
  return twin;
}
