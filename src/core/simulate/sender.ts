import { assumedValue, effectiveOf, type Organisation, type SendConnector } from "../model";
import { type AddressSpace, parseAddressSpace, type Value } from "../values";

/** A send connector with its lists read once, as routing, sessions and rules look at it. */
export interface Sender {
  readonly connector: SendConnector;
  readonly enabled: boolean;
  /** Row of each space in AddressSpaces is its index. */
  readonly spaces: readonly AddressSpace[];
  readonly smartHosts: readonly string[];
  /** Names of the source servers as written. */
  readonly sources: readonly string[];
  /** Next hops are found by MX records: DNSRoutingEnabled and no smart host. */
  readonly byDns: boolean;
  /** Bytes; undefined = no limit. */
  readonly maxMessageSize: number | undefined;
  value(parameter: string): Value | undefined;
  members(parameter: string): readonly string[];
}

/** An enabled connector whose address spaces an import did not show: which mail it takes nobody can tell. */
export const isWithoutSpaces = ({ enabled, connector }: Sender): boolean =>
  enabled && connector.unknown.includes("AddressSpaces");

interface Kept {
  readonly servers: Organisation["servers"];
  readonly version: Organisation["version"];
  readonly sender: Sender;
}
const kept = new WeakMap<SendConnector, Kept>();

/** Reads a connector; the same object as long as it, the servers and the version stay the same. */
export function senderOf(organisation: Organisation, connector: SendConnector): Sender {
  const { servers, version } = organisation;
  const known = kept.get(connector);
  if (known && known.servers === servers && known.version === version) return known.sender;
  const sender = readSender({ servers, version }, connector);
  kept.set(connector, { servers, version, sender });
  return sender;
}

function readSender(
  circumstances: Pick<Organisation, "servers" | "version">,
  connector: SendConnector,
): Sender {
  const values = effectiveOf(circumstances, connector);
  const value = (parameter: string) => {
    const each = values[parameter];
    return each && each.origin !== "unknown"
      ? each.value
      : assumedValue(circumstances, connector, parameter);
  };
  const members = (parameter: string): readonly string[] => {
    const said = value(parameter);
    return Array.isArray(said) ? said : [];
  };
  const smartHosts = members("SmartHosts");
  const size = value("MaxMessageSize");
  return {
    connector,
    enabled: value("Enabled") !== false,
    spaces: members("AddressSpaces").flatMap((each) => {
      const space = parseAddressSpace(each);
      return space.ok ? [space.value] : [];
    }),
    smartHosts,
    sources: members("SourceTransportServers"),
    byDns: smartHosts.length === 0 && value("DNSRoutingEnabled") !== false,
    maxMessageSize: typeof size === "number" ? size : undefined,
    value,
    members,
  };
}
