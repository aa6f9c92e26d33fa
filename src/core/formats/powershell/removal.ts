import { type Connector, identityOf, type Organisation } from "../../model";
import { portOfBinding } from "../../values";

/**
 * Deployed connectors that have to go before others are written, because one of those takes their name
 * or, on the same server, their port.
 */
export function goesFirst(
  organisation: Organisation,
  gone: readonly Connector[],
  written: readonly Connector[],
): ReadonlySet<Connector> {
  if (gone.length === 0) return new Set();
  const taken = new Set(written.flatMap((each) => claims(organisation, each)));
  return new Set(gone.filter((each) => claims(organisation, each).some((it) => taken.has(it))));
}

/** Its identity, and each port that it listens on at its server. */
function claims(organisation: Organisation, connector: Connector): string[] {
  const name = JSON.stringify([connector.kind, identityOf(organisation, connector).toLowerCase()]);
  if (connector.kind === "send") return [name];
  const { Bindings } = connector.explicit;
  const ports = Array.isArray(Bindings)
    ? (Bindings as readonly string[]).map(portOfBinding)
    : ["25", "587"];
  return [name, ...ports.map((port) => JSON.stringify([connector.server, port]))];
}
