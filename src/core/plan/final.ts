import {
  assumedValue,
  type Connector,
  type Organisation,
  type ReceiveConnector,
  receiveConnectorsOf,
  type Server,
  sendConnectors,
} from "../model";
import { sampleDomains, senderOf, spaceHolds } from "../simulate";
import { bindingsIn } from "./bindings";
import { installedAt } from "./installed";
import { rows } from "./lists";

/**
 * Whether mail stops with a connector that goes: it is the last one that the organisation has for a port of its
 * server, or for a domain (O10). `now` is the new end.
 */
export const isLast = (old: Organisation, now: Organisation, gone: Connector): boolean =>
  gone.kind === "receive" ? isLastOfPort(now, gone) : isLastOfDomain(old, now, gone);

function isLastOfPort(now: Organisation, gone: Connector & { readonly kind: "receive" }): boolean {
  const server = now.servers[gone.server];
  if (!server || assumedValue(now, gone, "Enabled") === false) return false;
  const served = servedPorts(now, server);
  return portsOf(now, gone).some(
    (port) => !served.has(port) && !installedAt(now, server, Number(port.slice(2))),
  );
}

/** Family and port of each binding. */
const portsOf = (organisation: Organisation, each: Connector): readonly string[] =>
  bindingsIn(rows(assumedValue(organisation, each, "Bindings"))).map(
    ({ family, port }) => `${family} ${port}`,
  );

const kept = new WeakMap<readonly ReceiveConnector[], ReadonlySet<string>>();

/** Ports of a server on which somebody listens. */
function servedPorts(organisation: Organisation, server: Server): ReadonlySet<string> {
  const connectors = receiveConnectorsOf(organisation, server.id);
  const known = kept.get(connectors);
  if (known) return known;
  const ports = new Set(
    connectors
      .filter((each) => assumedValue(organisation, each, "Enabled") !== false)
      .flatMap((each) => portsOf(organisation, each)),
  );
  kept.set(connectors, ports);
  return ports;
}

function isLastOfDomain(
  old: Organisation,
  now: Organisation,
  gone: Connector & { readonly kind: "send" },
): boolean {
  const own = senderOf(old, gone);
  if (!own.enabled) return false;
  const others = sendConnectors(now)
    .map((each) => senderOf(now, each))
    .filter(({ enabled }) => enabled);
  return own.spaces
    .flatMap(sampleDomains)
    .some(
      (domain) => !others.some(({ spaces }) => spaces.some((each) => spaceHolds(each, domain))),
    );
}
