import { type Connector, type Organisation, orderedConnectors } from "../../model";
import type { Session } from "../sessions/session";

/** The connector of a design that a log names; receive logs put the server before its name (R11). */
export function connectorNamed(
  organisation: Organisation,
  { direction, connector }: Pick<Session, "direction" | "connector">,
): Connector | undefined {
  const wanted = connector.toLowerCase();
  return orderedConnectors(organisation).find((each) => {
    if (each.kind === "send") return direction === "out" && each.name.toLowerCase() === wanted;
    const server = organisation.servers[each.server]?.name ?? "";
    return direction === "in" && `${server}\\${each.name}`.toLowerCase() === wanted;
  });
}
