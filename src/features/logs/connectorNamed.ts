import type { Session } from "../../core/logs";
import { type Connector, type Organisation, orderedConnectors } from "../../core/model";

/** The connector of the design that a session names; receive logs put the server before its name. */
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
