import type { ChartNode } from "../../core/chart";
import {
  hopText,
  limitText,
  networkDetail,
  serviceName,
  spaceText,
  tlsText,
  whoText,
} from "../../core/chart";
import { SeverityMark } from "../../ui/SeverityMark";
import type { Badge } from "./NodeShell";

/** Where the card is to stand: box of its node on screen, within the pane. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const size = { width: 260, height: 108, gap: 8 };

/** Three facts, the worst problem, and what Enter does; beside its node, never over it. */
export function HoverCard({
  node,
  place,
  pane,
  badge,
  problem,
}: {
  node: ChartNode;
  place: CardPlace;
  pane: { readonly width: number; readonly height: number };
  badge: Badge | undefined;
  /** The worst problem in words. */
  problem: string | undefined;
}) {
  const below = place.top + place.height + size.gap;
  const fits = below + size.height <= pane.height;
  const left = Math.max(8, Math.min(place.left, pane.width - size.width - 8));
  const at = fits ? { left, top: below } : { left, bottom: pane.height - place.top + size.gap };
  const connector = node.kind === "receive" || node.kind === "send";
  return (
    <div className="fc-card z-chart" style={at} role="tooltip">
      {factsOf(node).map((fact) => (
        <div key={fact}>{fact}</div>
      ))}
      {badge ? (
        <div className="mt-1 flex gap-1.5 text-ink-1">
          <SeverityMark severity={badge.severity} size={14} />
          <span>{problem ?? `${badge.count} ${badge.count === 1 ? "problem" : "problems"}`}</span>
        </div>
      ) : null}
      {connector ? <div className="mt-1 text-micro text-ink-3">Enter opens</div> : null}
    </div>
  );
}

function factsOf(node: ChartNode): readonly string[] {
  switch (node.kind) {
    case "network": {
      const shown = node.ranges.slice(0, 3).join(", ");
      const more = node.ranges.length > 3 ? `, ${node.ranges.length - 3} more` : "";
      return [node.name, `${shown}${more}`, networkDetail(node)].filter(distinct);
    }
    case "listener":
      return [
        `${node.address ?? "All addresses"}, port ${node.port}`,
        `${serviceName(node.service)}, ${node.families.map((each) => `IPv${each}`).join(" and ")}`,
        node.signIn ? "sign-in needed" : "",
      ].filter(Boolean);
    case "receive":
      return [
        `May connect: ${whoText(node)}`,
        node.relay === "yes"
          ? "Strangers may relay"
          : node.relay === "unknown"
            ? "Cannot tell whether strangers may relay: the export holds no permissions"
            : "Strangers may not relay",
        `${tlsText[node.tls]}, ${serviceName(node.service)}`,
      ];
    case "server":
      return [
        node.standsFor ? node.standsFor.join(", ") : node.name,
        `Exchange ${node.version}, ${node.role}`,
        node.site ? `Site ${node.site}` : "",
      ].filter(Boolean);
    case "send":
      return [
        node.spaces.length > 1
          ? node.spaces
              .map(({ space, cost }) => `${space} · ${cost}`)
              .slice(0, 4)
              .join(", ")
          : spaceText(node),
        `${tlsText[node.tls]}, ${limitText(node)}`,
        node.everywhere ? "From every server" : `From ${node.sources.length} servers`,
      ];
    case "hop": {
      const { title, detail } = hopText(node);
      return [title, node.hosts.length > 0 ? node.hosts.join(", ") : detail, `port ${node.port}`];
    }
  }
}

const distinct = (each: string, at: number, all: readonly string[]): boolean =>
  all.indexOf(each) === at;
