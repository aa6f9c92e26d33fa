import {
  type Connector,
  type Organisation,
  orderedConnectors,
  strangersMayRelay,
} from "../../model";
import type { StepField } from "../advice/fields";
import type { Session } from "../sessions/session";
import { serverIn } from "../usage/endpoints";
import { connectorNamed } from "./connectorNamed";

/** A field of a connector of the design. */
export interface FieldPlace {
  readonly connector: Connector;
  readonly parameter: string;
}

/**
 * The fields of the design that a step for a session leads to. Of a relay that it speaks of without a name each
 * connector of the server that lets strangers relay is meant; what is not in the design leads nowhere.
 */
export function fieldPlaces(
  organisation: Organisation,
  session: Pick<Session, "direction" | "connector">,
  fields: readonly StepField[],
): readonly FieldPlace[] {
  return fields.flatMap(({ parameter, of }) =>
    connectorsOf(organisation, session, of).map((connector) => ({ connector, parameter })),
  );
}

function connectorsOf(
  organisation: Organisation,
  session: Pick<Session, "direction" | "connector">,
  of: StepField["of"],
): readonly Connector[] {
  const server = serverIn(session.connector);
  if (of === "relay")
    return orderedConnectors(organisation).filter(
      (each) =>
        each.kind === "receive" &&
        organisation.servers[each.server]?.name.toLowerCase() === server.toLowerCase() &&
        strangersMayRelay(each) === true,
    );
  const connector =
    of === "own" ? session.connector : `${server}\\${of.name.replace("<server>", server)}`;
  const found = connectorNamed(organisation, { direction: session.direction, connector });
  return found ? [found] : [];
}
