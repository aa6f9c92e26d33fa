import { type HostingNetwork, providerData } from "../../../catalogue";
import { name, value } from "../../../finding";
import type { NamedNetwork, Organisation } from "../../../model";
import type { Sender } from "../../../simulate";
import { type IpRange, parseAddress, parseRange } from "../../../values";
import { enabledSender } from "../reading/route/enabledSender";
import { sendsFrom } from "../reading/route/sendsFrom";
import { onlyPrivateHosts } from "../reading/route/smartHosts";
import { rule } from "../rule";
import { grounded } from "./ground";
import { namesAll } from "./naming";
import { providerHosts } from "./subject";

/** PV21: the source server stands in a network that does not let this port out. */
export const closedPort = rule({
  code: "provider/pv21",
  per: "sender",
  lacks: ({ organisation, senders }) =>
    senders.some((each) => each.enabled && isUnplaced(each, organisation))
      ? ["server addresses"]
      : [],
  find: enabledSender((sender, { organisation }) => {
    const port = portOf(sender);
    const closed = closedFor(sender, organisation);
    for (const { name: source, server } of sendsFrom(organisation, sender))
      for (const { hosting, ranges } of closed)
        if (server?.addresses?.some((address) => liesIn(address, ranges)))
          return {
            sender,
            ...(sender.byDns ? {} : { parameter: "Port" }),
            ...grounded(
              { entry: hosting, fields: ["blockedPorts"], severity: "error" },
              {
                server: name(source),
                port: String(port ?? 25),
                network: name(hosting.name),
                open: value(openPorts(sender, hosting).join(", ") || "none"),
              },
            ),
          };
    return undefined;
  }),
});

const portOf = (sender: Sender) => (sender.byDns ? 25 : sender.value("Port"));

type Lists = Pick<Organisation, "servers" | "networks">;

/** Named networks that would not let the connector out, wherever its servers stand. */
function closedFor(sender: Sender, organisation: Lists): readonly Hosting[] {
  const port = portOf(sender);
  if (typeof port !== "number" || onlyPrivateHosts(sender)) return [];
  return hostingOf(organisation).filter(({ hosting }) => hosting.blockedPorts.includes(port));
}

/** It would matter where a source server stands, and nobody said. */
const isUnplaced = (sender: Sender, organisation: Lists): boolean =>
  closedFor(sender, organisation).length > 0 &&
  sendsFrom(organisation, sender).some(({ server }) => server?.addresses === undefined);

interface Hosting {
  readonly hosting: HostingNetwork;
  readonly ranges: readonly IpRange[];
}
const kept = new WeakMap<Organisation["networks"], readonly Hosting[]>();

/** The organisation's named networks that bear the name of a hosting network. */
function hostingOf({ networks }: Pick<Organisation, "networks">): readonly Hosting[] {
  const known = kept.get(networks);
  if (known) return known;
  const made = Object.values(networks).flatMap((network) => {
    const hosting = hostingNamed(network);
    return hosting ? [{ hosting, ranges: rangesOf(network) }] : [];
  });
  kept.set(networks, made);
  return made;
}

const hostingNamed = ({ name: said }: NamedNetwork): HostingNetwork | undefined =>
  providerData.networks.find(
    ({ id, name: full }) =>
      namesAll(said, id.replace("-", " ")) || namesAll(said, full.replace(/ \(.*$/, "")),
  );

const rangesOf = ({ ranges }: NamedNetwork): readonly IpRange[] =>
  ranges.flatMap((each) => {
    const range = parseRange(each);
    return range.ok ? [range.value] : [];
  });

function liesIn(text: string, ranges: readonly IpRange[]): boolean {
  const address = parseAddress(text);
  if (!address.ok) return false;
  const { family, value: at } = address.value;
  return ranges.some((range) => range.family === family && range.first <= at && at <= range.last);
}

/** Known to be open there, though the entry's list does not say so (its `use`). */
const alsoOpen: Readonly<Record<string, readonly number[]>> = { digitalocean: [8025, 80] };

/** Ports that both sides know: open in the network, and served by the provider of the connector. */
function openPorts(sender: Sender, { id, openPorts: open }: HostingNetwork): readonly number[] {
  const all = [...open, ...(alsoOpen[id] ?? [])];
  const provider = providerHosts(sender)[0]?.provider;
  return provider
    ? provider.outbound.ports.filter((port) => all.includes(port))
    : all.filter((port) => port !== 465);
}
