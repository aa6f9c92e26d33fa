import { memo } from "react";
import type { PlacedNode } from "../../core/chart";
import { sameItems } from "../../core/values";
import { HopBox } from "./HopBox";
import { NetworkBox } from "./NetworkBox";
import { PortPill } from "./PortPill";
import { ReceiveCard } from "./ReceiveCard";
import { SendCard } from "./SendCard";
import { ServerLabel } from "./ServerLabel";
import { type Looks, nodeState } from "./state";

interface NodesProps {
  readonly nodes: readonly PlacedNode[];
  readonly looks: Looks;
}

/** Placed nodes of any kind, in the order given. */
export const Nodes = memo(function Nodes({ nodes, looks }: NodesProps) {
  return nodes.map((placed) => <AnyNode key={placed.key} placed={placed} looks={looks} />);
}, sameNodes);

function sameNodes(a: NodesProps, b: NodesProps): boolean {
  return a.looks === b.looks && sameItems(a.nodes, b.nodes);
}

function AnyNode({ placed, looks }: { placed: PlacedNode; looks: Looks }) {
  const state = nodeState(looks, placed);
  const { node } = placed;
  switch (node.kind) {
    case "network":
      return <NetworkBox placed={{ ...placed, node }} {...state} />;
    case "listener":
      return <PortPill placed={{ ...placed, node }} {...state} />;
    case "receive":
      return <ReceiveCard placed={{ ...placed, node }} {...state} />;
    case "server":
      return <ServerLabel placed={{ ...placed, node }} {...state} />;
    case "send":
      return <SendCard placed={{ ...placed, node }} {...state} />;
    case "hop":
      return <HopBox placed={{ ...placed, node }} {...state} />;
  }
}
