import { memo } from "react";
import { type ListenerNode, nodeName, portText } from "../../core/chart";
import { BeadSignShape } from "./Bead";
import { type NodeProps, NodeShell, sameNode } from "./NodeShell";

/** A listener on the coast; before it the key, where everything behind it asks for sign-in. */
export const PortPill = memo(
  function PortPill(props: NodeProps<ListenerNode>) {
    const { node } = props.placed;
    const v6 = node.address === undefined && node.families.length === 1 && node.families[0] === 6;
    return (
      <NodeShell
        {...props}
        label={nodeName(node)}
        className="fc-node fc-port"
        look={node.idle ? "off" : undefined}
      >
        {node.signIn ? (
          <span className="fc-key" aria-hidden>
            <BeadSignShape sign="key" size={10} />
          </span>
        ) : null}
        <span className="fc-port-text">{portText(node)}</span>
        {v6 ? <span className="fc-v6">v6</span> : null}
      </NodeShell>
    );
  },
  sameNode<ListenerNode>,
);
