import { memo, useMemo } from "react";
import { type NetworkNode, networkDetail, nodeName } from "../../core/chart";
import { type NodeProps, NodeShell, sameNode } from "./NodeShell";

/** Remote networks: a name or range, and how much it is; *Any address* has a double left edge. */
export const NetworkBox = memo(
  function NetworkBox(props: NodeProps<NetworkNode>) {
    const { node } = props.placed;
    // A box that only moved keeps what is in it.
    const content = useMemo(() => <Content node={node} />, [node]);
    return (
      <NodeShell
        {...props}
        label={nodeName(node)}
        className="fc-node fc-network"
        look={node.any ? "any" : undefined}
      >
        {content}
      </NodeShell>
    );
  },
  sameNode<NetworkNode>,
);

function Content({ node }: { readonly node: NetworkNode }) {
  return (
    <>
      <span
        className={
          node.named || node.any || node.ranges.length > 1 ? "fc-name" : "fc-name fc-machine"
        }
      >
        <span className="fc-own">{node.name}</span>
      </span>
      {node.any ? (
        node.ranges.map((range) => (
          <span key={range} className="fc-facts fc-machine">
            {range}
          </span>
        ))
      ) : (
        <span className="fc-facts">
          <span className="fc-fact">{networkDetail(node)}</span>
        </span>
      )}
    </>
  );
}
