import { Fragment } from "react";
import type { Chart, ReceiveNode, SendNode, Tls } from "../../core/chart";
import {
  addressCount,
  hopText,
  nodeOf,
  portText,
  receiveFact,
  spaceText,
  tlsText,
} from "../../core/chart";
import { protectionStroke } from "../../ui/TlsSample";
import "./styles/strip.css";

interface StripBead {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly current: boolean;
  readonly relay: boolean;
  readonly press: () => void;
}

export interface FocusStripProps {
  readonly chart: Chart;
  /** Id of the connector whose path it is. */
  readonly connector: string;
  /** A bead leads to the parameter that made it. */
  readonly onSelect: (connector: string, parameter?: string) => void;
  readonly onServer?: ((server: string) => void) | undefined;
}

/** The path through one connector as beads in a scrolling line: the chart where there is no room for it. */
export function FocusStrip({ chart, connector, onSelect, onServer }: FocusStripProps) {
  const node = nodeOf(chart, connector);
  if (node?.kind !== "receive" && node?.kind !== "send") return null;
  const to = (parameter?: string) => () => onSelect(node.id, parameter);
  const beads =
    node.kind === "receive" ? wayIn(chart, node, to, onServer) : wayOut(chart, node, to, onServer);
  const relay = node.kind === "receive" && node.relay === "yes";
  return (
    <nav aria-label={`Path of ${node.name}`} className="fc-strip">
      {beads.map(({ key, title, detail, current, relay: told, press }, at) => (
        <Fragment key={key}>
          {at > 0 ? <StripLine tls={node.tls} relay={relay} /> : null}
          <button
            type="button"
            className="fc-strip-bead"
            aria-current={current ? "step" : undefined}
            onClick={press}
          >
            <b>{title}</b>
            <small data-relay={told || undefined}>{detail}</small>
          </button>
        </Fragment>
      ))}
    </nav>
  );
}

function StripLine({ tls, relay }: { tls: Tls; relay: boolean }) {
  return (
    <svg
      className="fc-strip-line"
      width={24}
      height={8}
      role="img"
      aria-label={tlsText[tls]}
      data-relay={relay || undefined}
    >
      <line
        x1={0}
        x2={24}
        y1={4}
        y2={4}
        {...protectionStroke[tls === "unknown" ? "offered" : tls]}
      />
    </svg>
  );
}

type To = (parameter?: string) => () => void;

function wayIn(
  chart: Chart,
  node: ReceiveNode,
  to: To,
  onServer: FocusStripProps["onServer"],
): StripBead[] {
  const network = node.network === undefined ? undefined : nodeOf(chart, node.network);
  const [listener, ...more] = node.listeners.flatMap((id) => {
    const each = nodeOf(chart, id);
    return each?.kind === "listener" ? [each] : [];
  });
  const server = nodeOf(chart, `server:${node.server}`);
  const rest = { current: false, relay: false };
  return [
    {
      ...rest,
      key: "network",
      title: network?.kind === "network" ? network.name : "Nobody",
      detail: network?.kind === "network" ? addressCount(network.addresses) : "no remote range",
      press: to("RemoteIPRanges"),
    },
    {
      ...rest,
      key: "listener",
      title: listener
        ? `${portText(listener)}${more.length > 0 ? `, ${more.length} more` : ""}`
        : "No port",
      detail: node.serverName,
      press: to("Bindings"),
    },
    {
      key: "connector",
      title: node.name,
      detail: receiveFact(node),
      current: true,
      relay: node.relay === "yes",
      press: to(),
    },
    {
      ...rest,
      key: "server",
      title: node.serverName,
      detail: server?.kind === "server" ? `${server.version} ${server.role}` : "not in this design",
      press: () => onServer?.(node.server),
    },
  ];
}

function wayOut(
  chart: Chart,
  node: SendNode,
  to: To,
  onServer: FocusStripProps["onServer"],
): StripBead[] {
  const rest = { current: false, relay: false };
  const [first] = node.sources.map((id) => nodeOf(chart, `server:${id}`));
  const hop = nodeOf(chart, node.hop);
  const { title, detail } =
    hop?.kind === "hop" ? hopText(hop) : { title: "No next hop", detail: "" };
  const count = node.sources.length;
  return [
    {
      ...rest,
      key: "sources",
      title: count === 1 && first?.kind === "server" ? first.name : `${count} servers`,
      detail: node.everywhere && count > 1 ? "all of them" : "source",
      press: () =>
        count === 1 && onServer ? onServer(node.sources[0] ?? "") : to("SourceTransportServers")(),
    },
    {
      key: "connector",
      title: node.name,
      detail: spaceText(node),
      current: true,
      relay: false,
      press: to(),
    },
    { ...rest, key: "hop", title, detail, press: to("SmartHosts") },
  ];
}
