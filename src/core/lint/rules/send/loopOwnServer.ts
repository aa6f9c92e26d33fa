import { name, phrase, value } from "../../../finding";
import type { Server } from "../../../model";
import { originOf, type Receiver, type Sender } from "../../../simulate";
import { isWildcard } from "../../../values";
import { ownServerAt } from "../reading/route/ownServerAt";
import { levelName } from "../reading/route/routeLevel";
import { type Routing, routingOf } from "../reading/route/routing";
import { signsInNowhere } from "../reading/route/smartHostSignIn";
import { type SmartHost, smartHostsOf } from "../reading/route/smartHosts";
import { knowsAddresses } from "../reading/server/serverAddresses";
import { setting } from "../reading/telling/setting";
import type { Hit, Input, Unit } from "../rule";
import { rule } from "../rule";

/** That server asks the same routing and sends the message to itself or back, until the hop count ends it (S83). */
export const loopOwnServer = rule({
  code: "send/loop-own-server",
  per: "organisation",
  needs: ["servers"],
  lacks: (unit) => [...lacking(unit)],
  *find(unit) {
    const routing = routingOf(unit);
    for (const sender of unit.senders) {
      if (!sender.enabled) continue;
      for (const host of smartHostsOf(sender)) {
        const server = ownServerAt(host, unit);
        if (server?.role !== "Mailbox" || !listens(server, host, sender, unit)) continue;
        if (winsAt(server, sender, routing, unit)) yield hit(sender, host, server);
      }
    }
  },
});

/** What hides whether a smart host is one of our own servers. */
function lacking({ organisation, senders }: Unit): Set<Input> {
  const servers = Object.values(organisation.servers).filter(({ role }) => role === "Mailbox");
  const found = new Set<Input>();
  for (const sender of senders)
    for (const host of sender.enabled ? smartHostsOf(sender) : []) {
      if (ownServerAt(host, { organisation })) continue;
      if (host.address && !servers.every(knowsAddresses)) found.add("server addresses");
      if (host.name !== undefined && servers.some(({ fqdn }) => !fqdn))
        found.add("servers with FQDN");
    }
  return found;
}

const kept = new WeakMap<readonly Receiver[], ReadonlyMap<Server, readonly Receiver[]>>();

function receiversOf(server: Server, { receivers }: Unit): readonly Receiver[] {
  let byServer = kept.get(receivers);
  if (!byServer) {
    const made = new Map<Server, Receiver[]>();
    for (const each of receivers) {
      const list = made.get(each.server);
      if (list) list.push(each);
      else made.set(each.server, [each]);
    }
    byServer = made;
    kept.set(receivers, made);
  }
  return byServer.get(server) ?? [];
}

/** The server takes connections there; if none of its receive connectors is in the design, on port 25. */
function listens(server: Server, { address }: SmartHost, sender: Sender, unit: Unit): boolean {
  const port = sender.value("Port");
  const receivers = receiversOf(server, unit);
  if (receivers.length === 0) return port === 25;
  return receivers.some(
    ({ enabled, bindings }) =>
      enabled &&
      bindings.some(
        (each) =>
          each.port === port &&
          (!address ||
            (each.family === address.family &&
              (isWildcard(each) || each.address === address.value))),
      ),
  );
}

/** A message for a space of the connector wins it again there; not told where a site that is unknown may hide it. */
function winsAt(server: Server, sender: Sender, routing: Routing, unit: Unit): boolean {
  if (sender.value("IsScopedConnector") === true) {
    const { ids, sites } = originOf(sender, unit.organisation);
    const site = server.site?.toLowerCase();
    if (!ids.has(server.id) && (site === undefined || !sites.has(site))) return false;
  }
  return sender.spaces.some((space) => {
    const name = levelName(space);
    if (name === undefined) return false;
    const level = routing.chain(name)[0];
    return (
      level?.space === name &&
      routing.order(level, server).takers.some(({ entry }) => entry.sender === sender)
    );
  });
}

function hit(sender: Sender, host: SmartHost, server: Server): Hit {
  const hosts = sender.smartHosts.filter((_, index) => index !== host.row);
  const sources = sender.sources.map((each) => each.toLowerCase());
  const isSource = sources.includes(server.name.toLowerCase());
  return {
    sender,
    parameter: "SmartHosts",
    row: host.row,
    fill: { host: value(host.text), server: name(server.name) },
    measured: { values: [host.text, server.name] },
    fixes: [
      setting(sender, phrase`Send from ${name(server.name)} itself`, false, {
        SmartHosts: hosts,
        ...(hosts.length === 0 && { DNSRoutingEnabled: true }),
        ...(hosts.length === 0 &&
          !signsInNowhere(sender) && {
            SmartHostAuthMechanism: "None",
            AuthenticationCredential: undefined,
          }),
        ...(!isSource && { SourceTransportServers: [...sender.sources, server.name] }),
      }),
    ],
  };
}
