import { type Circumstances, type Effective, resolvedValue } from "../catalogue";
import type { Value } from "../values";
import { circumstancesOf, effectiveOf } from "./circumstances";
import type { Connector, Organisation } from "./organisation";

type Whole = Pick<Organisation, "servers" | "version">;

/**
 * The value that simulation, exposure and rules go by: the one in force, and where an import did not show it,
 * the default that it would have. undefined = neither is known.
 */
export const assumedValue = (
  organisation: Whole,
  connector: Connector,
  parameter: string,
): Value | undefined => assumedValues(organisation, connector)(parameter);

/** The same for whoever asks often: the connector is looked up once. */
export function assumedValues(
  organisation: Whole,
  connector: Connector,
): (parameter: string) => Value | undefined {
  const values = effectiveOf(organisation, connector);
  return (parameter) => {
    const each = values[parameter];
    if (each && each.origin !== "unknown") return each.value;
    return each && byDefault(each, circumstancesOf(organisation, connector));
  };
}

function byDefault({ facts }: Effective, circumstances: Circumstances): Value | undefined {
  const [fact] = facts;
  return fact && resolvedValue(fact, circumstances);
}
