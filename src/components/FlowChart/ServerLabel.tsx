import { memo } from "react";
import { nodeName, type ServerNode } from "../../core/chart";
import { type NodeProps, NodeShell, sameNode } from "./NodeShell";

/** Name, version and role in the right column of a server's frame; a name that is long for it takes small lines. */
export const ServerLabel = memo(
  function ServerLabel(props: NodeProps<ServerNode>) {
    const { node } = props.placed;
    const isLong = !node.standsFor && node.name.length > 4;
    return (
      <NodeShell
        {...props}
        label={nodeName(node)}
        className={`fc-node fc-server${isLong ? " fc-server-long" : ""}`}
      >
        <span className="fc-server-name">
          {node.standsFor ? `×${node.standsFor.length}` : node.name}
        </span>
        <span className="fc-server-fact">{node.version}</span>
        <span className="fc-server-fact">{node.role}</span>
      </NodeShell>
    );
  },
  sameNode<ServerNode>,
);
