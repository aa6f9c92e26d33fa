import type { Side } from "../../../catalogue";
import { type Connector, type Organisation, serverOf } from "../../../model";
import { parseAddressSpace, portOfBinding } from "../../../values";
import { expectedOf } from "./fields";
import type { Journey, Traveller } from "./journey";

/** Ports of a server that the journey touches. */
export interface Door {
  readonly server: string;
  readonly ports: readonly string[];
}

/** What the order of a journey rests on besides the connectors that it changes. */
export interface Ground {
  readonly doors: readonly Door[];
  /** `SMTP:partner.example`, without the cost. */
  readonly spaces: readonly string[];
  /** Connectors that stay as they are and share a port or a domain with the journey. */
  readonly neighbours: readonly Connector[];
  /** Whether connectors that setup makes may be there though the import lacks them. */
  readonly lacksDefaults: boolean;
}

/** Finds the ports and domains of a journey, and who else takes them. */
export function groundOf(journey: Journey): Ground {
  const { plan, travellers } = journey;
  const doors = doorsOf(journey);
  const spaces = spacesOf(journey);
  const byServer = new Map(doors.map(({ server, ports }) => [server, new Set(ports)]));
  const moving = new Set(
    travellers.flatMap(({ states }) => states.flatMap((each) => (each ? [each.id] : []))),
  );
  const neighbours = Object.values(plan.old.connectors).filter((each) => {
    if (moving.has(each.id)) return false;
    if (each.kind === "send")
      return listOf(plan.old, each, "AddressSpaces").some((own) =>
        spaces.some((other) => meets(spaceOf(own), other)),
      );
    const ports = byServer.get(serverOf(plan.old, each)?.name ?? "");
    return ports !== undefined && portsOf(plan.old, each).some((port) => ports.has(port));
  });
  return { doors, spaces, neighbours, lacksDefaults: !plan.old.facts.whole.includes("receive") };
}

function doorsOf({ plan, travellers }: Journey): readonly Door[] {
  const doors = new Map<string, Set<string>>();
  for (const { side, server, states } of travellers) {
    if (side !== "receive") continue;
    const ports = doors.get(server) ?? new Set<string>();
    doors.set(server, ports);
    for (const state of states)
      if (state) for (const port of portsOf(plan.new, state)) ports.add(port);
  }
  return [...doors].map(([server, ports]) => ({ server, ports: [...ports] }));
}

function spacesOf({ plan, travellers }: Journey): readonly string[] {
  const all = travellers
    .filter(({ side }) => side === "send")
    .flatMap(({ states }) => states)
    .flatMap((state) => (state ? listOf(plan.new, state, "AddressSpaces").map(spaceOf) : []));
  return [...new Set(all)];
}

const portsOf = (organisation: Organisation, connector: Connector): readonly string[] =>
  listOf(organisation, connector, "Bindings").map(portOfBinding);

function listOf(organisation: Organisation, connector: Connector, name: string): readonly string[] {
  const value = expectedOf(organisation, connector, name)?.values[0];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Type and space, as they are compared: `SMTP:*.corp.example`. */
function spaceOf(text: string): string {
  const space = parseAddressSpace(text);
  return space.ok ? `${space.value.type}:${space.value.space.toLowerCase()}` : text;
}

/** Whether a domain can fall to both: they are equal, or one holds the other. */
function meets(a: string, b: string): boolean {
  const [typeA, typeB] = [a, b].map((each) => each.slice(0, each.indexOf(":")));
  if (typeA !== typeB) return false;
  const [one, two] = [a, b].map((each) => each.slice(each.indexOf(":") + 1)) as [string, string];
  return one === two || holds(one, two) || holds(two, one);
}

function holds(wide: string, narrow: string): boolean {
  if (wide === "*") return true;
  return (
    wide.startsWith("*.") && (`.${narrow}`.endsWith(wide.slice(1)) || narrow === wide.slice(2))
  );
}

/** Names of a traveller in any of its states. */
export const namesOf = ({ states }: Traveller): readonly string[] => [
  ...new Set(states.flatMap((each) => (each ? [each.name] : []))),
];

/** Those of a side, in one order. */
export const sides: readonly Side[] = ["receive", "send"];
