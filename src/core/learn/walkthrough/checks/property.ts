import type { CheckOf } from "../check";
import type { Holding } from "../holding";
import type { LearnState } from "../state";
import { absent, connectorNamed } from "./named";
import { tested } from "./tested";

/** The value in force of one parameter of one connector. */
export function property(
  { connector, parameter, test }: CheckOf<"property">,
  { organisation }: LearnState,
): Holding {
  const found = connectorNamed(organisation, connector);
  return found ? tested(organisation, found, parameter, test) : absent(connector);
}
