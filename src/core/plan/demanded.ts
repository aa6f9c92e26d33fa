import { properties } from "../catalogue";
import type { Connector } from "../model";

/**
 * What New- demands of a connector and nobody knows, as where a script works it out when it runs, or an export did
 * not show it.
 */
export const demandedUnknown = ({
  kind,
  usage = "Custom",
  unknown,
}: Connector): readonly string[] =>
  properties(kind)
    .filter(({ name, required }) => required?.includes(usage) && unknown.includes(name))
    .map(({ name }) => name);
