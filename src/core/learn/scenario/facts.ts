import { type Organisation, orderedServers, type Server, serverNamed } from "../../model";
import { ownDomain } from "../../simulate";
import { parseAddress, type Value } from "../../values";
import {
  addressCount,
  addressWithin,
  claimedRanges,
  isOutsider,
  outsider,
  rangesOf,
} from "./addresses";
import type { Lookup } from "./fill";
import type { ParameterValues, Scenario } from "./scenario";

/**
 * What the placeholders of a scenario stand for (about.placeholders of scenarios.json), by the organisation as it is before
 * the scenario. `each`: the server in turn. Addresses of others lie in no range of the scenario, nor in one that a
 * connector of the organisation claims.
 */
export function lookupOf(
  organisation: Organisation,
  scenario: Scenario,
  values: ParameterValues,
  each?: string,
): Lookup {
  const taken = (but?: string) => [
    ...[...rangesBy(scenario, values)].flatMap(([id, some]) => (id === but ? [] : some)),
    ...claimedRanges(organisation),
  ];
  return (expression) => {
    const { id, index, fact } = partsOf(expression);
    const whole = valueNamed(organisation, scenario, values, id, each);
    if (isOutsider(id)) return outsider(id, taken());
    const value = index === undefined || !Array.isArray(whole) ? whole : whole[index];
    if (fact === undefined || value === undefined) return value;
    if (fact === "any") {
      return addressWithin(listOf(value), taken(id));
    }
    if (fact === "count") return String(addressCount(listOf(value)));
    if (fact === "over") return typeof value === "number" ? value + 1 : undefined;
    if (fact === "apex") return listOf(value)[0]?.replace(/^\*\./, "");
    return serverFact(serverNamed(organisation, String(value)), fact);
  };
}

/** `servers[1]`, `size.over`, `each.ip4`. */
function partsOf(expression: string): {
  readonly id: string;
  readonly index?: number;
  readonly fact?: string;
} {
  const [, id = "", index, fact] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?$/.exec(expression) ?? [];
  return {
    id,
    ...(index !== undefined && { index: Number(index) }),
    ...(fact !== undefined && { fact }),
  };
}

function valueNamed(
  organisation: Organisation,
  scenario: Scenario,
  values: ParameterValues,
  id: string,
  each: string | undefined,
): Value | undefined {
  if (Object.hasOwn(values, id)) return values[id];
  if (id === "each") return each;
  if (id === "ownDomain") return ownDomain(organisation);
  if (id === "server") return firstMailbox(organisation, scenario, values);
  return undefined;
}

/** The first Mailbox server of the parameter `servers`, else of the organisation. */
function firstMailbox(
  organisation: Organisation,
  scenario: Scenario,
  values: ParameterValues,
): string | undefined {
  const isMailbox = (server: Server | undefined): server is Server => server?.role === "Mailbox";
  const said = scenario.parameters.some(({ id }) => id === "servers") ? values.servers : undefined;
  const chosen = Array.isArray(said) ? said.map((name) => serverNamed(organisation, name)) : [];
  return (chosen.find(isMailbox) ?? orderedServers(organisation).find(isMailbox))?.name;
}

const listOf = (value: Value): readonly string[] =>
  Array.isArray(value) ? value : [String(value)];

function serverFact(server: Server | undefined, fact: string): string | undefined {
  if (fact === "fqdn") return server?.fqdn;
  const family = fact === "ip4" ? 4 : fact === "ip6" ? 6 : undefined;
  return server?.addresses?.find((text) => {
    const address = parseAddress(text);
    return address.ok && address.value.family === family;
  });
}

/** The ranges of a scenario by the parameter that holds them. */
function rangesBy({ parameters }: Scenario, values: ParameterValues) {
  return new Map(
    parameters
      .filter(({ kind }) => kind === "ranges" || kind === "addresses")
      .map(({ id }) => {
        const value = Object.hasOwn(values, id) ? values[id] : undefined;
        return [id, rangesOf(Array.isArray(value) ? value : [])] as const;
      }),
  );
}
