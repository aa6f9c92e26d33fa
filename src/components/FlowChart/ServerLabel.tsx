import { memo } from "react";
import { nodeName, type ServerNode } from "../../core/chart";
import { type NodeProps, NodeShell, sameNode } from "./NodeShell";

/** Name, version and role in the right column of a server's frame; a name that is long for it takes two small lines. */
export const ServerLabel = memo(
  function ServerLabel(props: NodeProps<ServerNode>) {
    const { node } = props.placed;
    return (
      <NodeShell {...props} label={nodeName(node)} className="fc-node fc-server">
        <span
          className="fc-server-name"
          data-long={!node.standsFor && node.name.length > 4 ? "" : undefined}
        >
          {node.standsFor ? `×${node.standsFor.length}` : node.name}
        </span>
        <span className="fc-server-fact">{node.version}</span>
        <span className="fc-server-fact">{node.role}</span>
      </NodeShell>
    );
  },
  sameNode<ServerNode>,
);
