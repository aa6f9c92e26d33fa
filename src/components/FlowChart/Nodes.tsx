import type { PlacedNode } from "../../core/chart";
import { HopBox } from "./HopBox";
import { NetworkBox } from "./NetworkBox";
import { PortPill } from "./PortPill";
import { ReceiveCard } from "./ReceiveCard";
import { SendCard } from "./SendCard";
import { ServerLabel } from "./ServerLabel";
import { type Looks, nodeState } from "./state";

/** Placed nodes of any kind, in the order given. */
export function Nodes({ nodes, looks }: { nodes: readonly PlacedNode[]; looks: Looks }) {
  return nodes.map((placed) => <AnyNode key={placed.key} placed={placed} looks={looks} />);
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
