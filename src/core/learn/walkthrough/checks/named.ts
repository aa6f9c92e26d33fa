import { name, phrase } from "../../../finding";
import { type Connector, identityOf, type Organisation } from "../../../model";
import { no } from "../holding";

/** The connector of an identity, `EX01\Relay` or the name of a send connector, in any case. */
export function connectorNamed(
  organisation: Organisation,
  identity: string,
  connectors: Organisation["connectors"] = organisation.connectors,
): Connector | undefined {
  const wanted = identity.toLowerCase();
  return Object.values(connectors).find(
    (each) => identityOf(organisation, each).toLowerCase() === wanted,
  );
}

export const absent = (identity: string) => no(phrase`There is no connector ${name(identity)}.`);
