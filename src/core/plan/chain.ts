import type { Connector, Organisation } from "../model";
import { Member, type Shape } from "./member";

/** The states that one connector goes through; null: it is not there. */
export type Chain = readonly (Connector | null)[];

/**
 * How a new connector is made. One that New- cannot make whole, for a value that only Set- takes or for its explicit
 * rights, is made dark and switched on last (O16). The last state is the connector itself.
 */
export function creating(organisation: Organisation, connector: Connector): Chain {
  const ends = { old: organisation, new: organisation };
  const member = new Member(ends, null, connector);
  const shapes: Shape[] = [member.bare];
  const next = (change: Partial<Shape>): void => {
    shapes.push({ ...(shapes.at(-1) as Shape), ...change });
  };
  if (!member.bare.later) next({ later: true });
  if (member.hasRights) next({ rights: "new" });
  if (member.needsDark) next({ dark: false });
  return [null, ...shapes.map((shape) => member.version(shape).connector)];
}
