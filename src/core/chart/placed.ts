import type {
  ChartNode,
  Edge,
  HopNode,
  ListenerNode,
  NetworkNode,
  ReceiveNode,
  SendNode,
  ServerGroup,
} from "./chart";
import type { Lanes } from "./lanes";

/** A node with its box; `key` is unique also where a network is drawn beside several frames. */
export interface PlacedNode<N extends ChartNode = ChartNode> {
  readonly key: string;
  readonly node: N;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How many like ones it stands for, where it is drawn once for servers that are alike. */
  readonly times?: number;
}

/**
 * A line with its ends. curve: leaves and enters horizontally; elbow: shares a trunk with its
 * neighbours at `bend`; drop: straight down or up. `drawn` names the ends of which one must be in view.
 */
export interface PlacedEdge {
  readonly key: string;
  readonly edge: Edge;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly shape: "curve" | "elbow" | "drop";
  readonly bend?: number;
  readonly drawn: "either" | "from" | "to";
  /** Where the key stands: one just before the port when everything behind it asks for sign-in. */
  readonly key50: boolean;
}

/** The line at the foot of a frame that stands for the listeners of servers. */
export interface Fold {
  readonly y: number;
  readonly open: boolean;
  readonly listeners: readonly ListenerNode[];
}

/** One server's frame with all that is placed relative to its top; reused while nothing in it changed. */
export interface Block {
  readonly group: ServerGroup;
  readonly height: number;
  /** Top and height of the land; a long column of networks can make the block higher. */
  readonly land: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly networks: readonly PlacedNode<NetworkNode>[];
  readonly listeners: readonly PlacedNode<ListenerNode>[];
  readonly connectors: readonly PlacedNode<ReceiveNode>[];
  readonly server: PlacedNode;
  /** Where its mail leaves. */
  readonly ring: { readonly x: number; readonly y: number };
  readonly edges: readonly PlacedEdge[];
  readonly fold: Fold | undefined;
  /** Hairline over the Transport service's listeners where they are unfolded. */
  readonly hairline: number | undefined;
}

export interface PlacedFrame {
  readonly key: string;
  readonly y: number;
  readonly block: Block;
}

/** Title of a lane: at `x` in the bar above a wide chart, at `y` inside a narrow one. */
export interface Head {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The chart with pixels. Frames are sorted by y and do not overlap, so that a window is found by halving. */
export interface Placed {
  readonly narrow: boolean;
  readonly lanes: Lanes;
  readonly width: number;
  readonly height: number;
  readonly heads: readonly Head[];
  readonly frames: readonly PlacedFrame[];
  readonly networks: readonly PlacedNode<NetworkNode>[];
  readonly sends: readonly PlacedNode<SendNode>[];
  readonly hops: readonly PlacedNode<HopNode>[];
  readonly edges: readonly PlacedEdge[];
  /** One line that all servers and send connectors share where there are many. */
  readonly trunk: { readonly x: number; readonly y1: number; readonly y2: number } | undefined;
}
