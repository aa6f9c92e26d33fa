import { type Receiver, ReceiverNotes, type Service } from "../../../../simulate";
import setup from "./setup.json" with { type: "json" };

/** A connector that setup makes: its name, which the server's name follows, its service and its port (R3). */
export interface DefaultConnector {
  readonly kind: string;
  readonly service: Service;
  readonly port: number;
  /** Values that setup gives it, as far as they are known. */
  readonly values: {
    readonly TransportRole: "FrontendTransport" | "HubTransport";
    readonly PermissionGroups: readonly string[];
    readonly Bindings?: readonly string[];
    readonly RemoteIPRanges?: readonly string[];
  };
}

const onMailbox: readonly DefaultConnector[] = setup.connectors.map(({ kind, port, values }) => {
  const isFront = values.TransportRole === "FrontendTransport";
  const TransportRole = isFront ? "FrontendTransport" : "HubTransport";
  return {
    kind,
    service: isFront ? "frontend" : "transport",
    port,
    values: { ...values, TransportRole },
  };
});

/** On Edge the groups are those of R33; no export of it is at hand. */
const onEdge: DefaultConnector = {
  kind: "Default internal receive connector",
  service: "transport",
  port: 25,
  values: {
    TransportRole: "HubTransport",
    PermissionGroups: ["AnonymousUsers", "ExchangeServers", "Partners"],
  },
};

/** What setup calls the connectors that it makes on a server of this name. */
export const setupNames = (server: string): readonly string[] =>
  [...onMailbox, onEdge].map(({ kind }) => `${kind} ${server}`);

const kept = new ReceiverNotes<DefaultConnector | null>();

/** What setup made under this name, whatever was changed since. */
export function defaultNamed(receiver: Receiver): DefaultConnector | undefined {
  const known = kept.get(receiver);
  if (known !== undefined) return known ?? undefined;
  const named = read(receiver);
  kept.set(receiver, named ?? null);
  return named;
}

function read({ connector, server }: Receiver): DefaultConnector | undefined {
  const name = connector.name.trim().toLowerCase();
  const own = ` ${server.name.toLowerCase()}`;
  if (!name.endsWith(own)) return undefined;
  const kind = name.slice(0, -own.length).trimEnd();
  if (kind === onEdge.kind.toLowerCase()) return onEdge;
  return server.role === "Edge"
    ? undefined
    : onMailbox.find((each) => each.kind.toLowerCase() === kind);
}

/** Name and service are those of setup. A service that was not shown speaks for neither. */
export function defaultOf(receiver: Receiver): DefaultConnector | undefined {
  const named = defaultNamed(receiver);
  if (!named || named.service === receiver.service) return named;
  return Object.hasOwn(receiver.connector.explicit, "TransportRole") ? undefined : named;
}

export const isDefault = (receiver: Receiver): boolean => defaultOf(receiver) !== undefined;
