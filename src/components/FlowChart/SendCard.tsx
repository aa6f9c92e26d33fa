import { memo } from "react";
import { limitText, nodeName, type SendNode, spaceText, tlsText } from "../../core/chart";
import { TlsSample } from "../../ui/TlsSample";
import { type NodeProps, NodeShell, problemsText, sameNode } from "./NodeShell";

/** A send connector: name, address space with cost, TLS and size limit. */
export const SendCard = memo(
  function SendCard(props: NodeProps<SendNode>) {
    const { node } = props.placed;
    const off = node.change === "removed" ? "removed" : node.enabled ? "" : "disabled";
    return (
      <NodeShell
        {...props}
        label={nodeName(node, problemsText(props.severity, props.problems))}
        className="fc-node fc-send"
        look={off === "removed" ? "ghost" : off ? "off" : undefined}
      >
        <span className="fc-name">
          <span className="fc-own">{node.name}</span>
        </span>
        <span className="fc-facts">
          <span className="fc-fact">{spaceText(node)}</span>
        </span>
        <span className="fc-facts fc-second">
          {off ? null : node.tls === "unknown" ? null : (
            <TlsSample protection={node.tls} width={16} className="fc-tls-first" />
          )}
          <span className="fc-fact">{off || tlsText[node.tls]}</span>
          <span className="fc-limit">{limitText(node)}</span>
        </span>
      </NodeShell>
    );
  },
  sameNode<SendNode>,
);
