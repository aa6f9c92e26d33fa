import { memo, useMemo } from "react";
import { nodeName, type ReceiveNode, receiveFact, splitName } from "../../core/chart";
import { PrincipalMark } from "../../ui/PrincipalMark";
import { TlsSample } from "../../ui/TlsSample";
import { BeadSignShape } from "./Bead";
import { type NodeProps, NodeShell, problemsText, sameNode } from "./NodeShell";

/** A receive connector: name, the widest principal and what it may do, TLS. */
export const ReceiveCard = memo(
  function ReceiveCard(props: NodeProps<ReceiveNode>) {
    const { node } = props.placed;
    const { times } = props.placed;
    // A card that only moved keeps what is in it.
    const content = useMemo(() => <Content node={node} times={times} />, [node, times]);
    return (
      <NodeShell
        {...props}
        label={`${times ? `${times} times: ` : ""}${nodeName(node, problemsText(props.severity, props.problems))}`}
        className="fc-node fc-receive"
        look={lookOf(node)}
      >
        {content}
      </NodeShell>
    );
  },
  sameNode<ReceiveNode>,
);

interface ContentProps {
  readonly node: ReceiveNode;
  readonly times: number | undefined;
}

function Content({ node, times }: ContentProps) {
  const { own, suffix } = splitName(node.name, node.serverName);
  const [widest] = node.who;
  const live = node.enabled && !node.neverReached && node.change !== "removed";
  return (
    <>
      <span className="fc-name">
        <span className="fc-own">{own}</span>
        {suffix && !times ? <span className="fc-suffix">{suffix}</span> : null}
      </span>
      <span className="fc-facts">
        {live && widest ? (
          <PrincipalMark principal={widest === "partner" ? "server" : widest} size={14} />
        ) : null}
        <span className="fc-fact" data-relay={live && node.relay === "yes" ? true : undefined}>
          {receiveFact(node)}
        </span>
        {live && node.clearPasswords && node.tls === "none" ? (
          <span className="fc-sign">
            <BeadSignShape sign="open-lock" />
          </span>
        ) : null}
        {live && node.tls !== "unknown" ? (
          <TlsSample protection={node.tls} className="fc-tls" />
        ) : null}
      </span>
      {times ? <span className="fc-times">×{times}</span> : null}
    </>
  );
}

function lookOf(node: ReceiveNode): string {
  const look = [`who-${node.who[0] ?? "nobody"}`];
  if (node.change === "removed") look.push("ghost");
  else if (!node.enabled) look.push("off");
  else if (node.neverReached) look.push("never");
  return look.join(" ");
}
