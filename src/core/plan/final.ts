import {
  assumedValue,
  type Connector,
  type Organisation,
  receiveConnectorsOf,
  sendConnectors,
} from "../model";
import { routeCandidates, sampleDomains, senderOf } from "../simulate";
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
  const ports = (each: Connector): readonly string[] =>
    bindingsIn(rows(assumedValue(now, each, "Bindings"))).map(
      ({ family, port }) => `${family} ${port}`,
    );
  const served = new Set(
    receiveConnectorsOf(now, server.id)
      .filter((each) => assumedValue(now, each, "Enabled") !== false)
      .flatMap(ports),
  );
  return ports(gone).some(
    (port) => !served.has(port) && !installedAt(now, server, Number(port.slice(2))),
  );
}

function isLastOfDomain(
  old: Organisation,
  now: Organisation,
  gone: Connector & { readonly kind: "send" },
): boolean {
  const own = senderOf(old, gone);
  if (!own.enabled) return false;
  const senders = sendConnectors(now).map((each) => senderOf(now, each));
  return own.spaces
    .flatMap(sampleDomains)
    .some((domain) => !routeCandidates(senders, domain, 0, undefined, now).winner);
}
