import { isShown } from "./reading/telling/shown";
import type { Input, Unit } from "./rule";

/**
 * Whether an input of the rules is there at all. One that only some servers or connectors lack counts as
 * there: a rule then says with `lacks` for which it could not tell.
 */
export function hasInput({ organisation, today, receivers }: Unit, input: Input): boolean {
  const { facts, servers } = organisation;
  switch (input) {
    case "servers":
      return facts.listed.includes("servers");
    case "servers with site":
      return facts.listed.includes("servers") && some(servers, ({ site }) => site !== undefined);
    case "servers with FQDN":
      return facts.listed.includes("servers") && some(servers, ({ fqdn }) => fqdn !== undefined);
    case "server addresses":
      return some(servers, ({ addresses }) => addresses !== undefined);
    case "certificates":
      return some(organisation.certificates, () => true);
    case "accepted domains":
      return facts.listed.includes("acceptedDomains");
    case "named networks":
      return some(organisation.networks, () => true);
    case "permissions":
      return receivers.some(({ connector }) => connector.permissions !== undefined);
    case "groups of receive connectors":
      return receivers.some((each) => isShown(each, "PermissionGroups"));
    case "mechanisms of receive connectors":
      return receivers.some((each) => isShown(each, "AuthMechanism"));
    case "values that were not shown":
      return true;
    case "transportConfig":
      return facts.transportConfig !== undefined;
    case "whole list of receive connectors":
      return facts.whole.includes("receive");
    case "whole list of send connectors":
      return facts.whole.includes("send");
    case "today":
      return today !== undefined;
  }
}

function some<T>(part: Readonly<Record<string, T>>, is: (each: T) => boolean): boolean {
  for (const id in part) {
    const each = Object.hasOwn(part, id) ? part[id] : undefined;
    if (each !== undefined && is(each)) return true;
  }
  return false;
}
