import { memo } from "react";
import { type HopNode, hopText, nodeName } from "../../core/chart";
import { type NodeProps, NodeShell, sameNode } from "./NodeShell";

/** Where mail is handed on: cut corner = smart host, open right edge = MX of the recipient. */
export const HopBox = memo(
  function HopBox(props: NodeProps<HopNode>) {
    const { node } = props.placed;
    const { title, detail } = hopText(node);
    return (
      <NodeShell {...props} label={nodeName(node)} className="fc-node fc-hop" look={node.route}>
        <span className="fc-name">
          <span className="fc-own">{title}</span>
        </span>
        <span className={node.route === "hosts" ? "fc-facts fc-machine" : "fc-facts"}>
          <span
            className="fc-fact"
            title={node.hosts.length > 0 ? node.hosts.join(", ") : undefined}
          >
            {detail}
          </span>
        </span>
      </NodeShell>
    );
  },
  sameNode<HopNode>,
);
