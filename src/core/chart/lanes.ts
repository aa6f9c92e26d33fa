/** Left edges and widths of the lanes in pixels at scale 1. */
export interface Lanes {
  readonly networks: Lane;
  readonly listeners: Lane;
  readonly connectors: Lane;
  readonly servers: Lane;
  readonly sends: Lane;
  readonly hops: Lane;
  /** Left edge of the frames, on which listeners stand. */
  readonly coast: number;
  readonly width: number;
}

export interface Lane {
  readonly x: number;
  readonly width: number;
}

/** Heights and distances of visual.md 4.1. */
export const measure = {
  margin: 12,
  top: 14,
  frameGap: 12,
  framePadding: 12,
  card: 44,
  cardGap: 8,
  portGap: 16,
  pill: 24,
  pillGap: 6,
  send: 64,
  sendGap: 16,
  /** Distance that shows the label of an overflow route. */
  labelGap: 40,
  /** Widest distance between send connectors where there is room. */
  airyGap: 118,
  hop: 48,
  hopGap: 12,
  network: 44,
  networkTall: 58,
  networkGap: 12,
  foldBefore: 14,
  fold: 16,
  foldAfter: 8,
  /** The line over the first of servers that are alike, and over one that is not. */
  alike: 28,
  server: 52,
  foot: 56,
} as const;

const narrowest = {
  networks: 104,
  gap: 42,
  pill: 42,
  pillGap: 22,
  connectors: 150,
  /** A sign at the corner of a card reaches into it. */
  serverGap: 13,
  servers: 57,
  leave: 31,
  sends: 150,
  hopGap: 24,
  hops: 99,
};
const least = 12 + 104 + 42 + 42 + 22 + 150 + 13 + 57 + 31 + 150 + 24 + 99 + 12;

/**
 * Lanes for a width: the narrowest ones fit 760. What is to spare goes to connectors, send
 * connectors, networks, then gaps. `pill` is the widest listener.
 */
export function lanesFor(width: number, pill = narrowest.pill): Lanes {
  const port = Math.max(narrowest.pill, pill);
  let spare = Math.max(0, Math.floor(width) - least - (port - narrowest.pill));
  const take = (most: number): number => {
    const taken = Math.min(spare, most);
    spare -= taken;
    return taken;
  };
  const connectors = narrowest.connectors + take(90);
  const send = narrowest.sends + take(70);
  const networks = narrowest.networks + take(56);
  const hop = narrowest.hops + take(41);
  const gap = take(240) / 3;
  const x = {
    networks: measure.margin,
    listeners: 0,
    connectors: 0,
    servers: 0,
    sends: 0,
    hops: 0,
  };
  x.listeners = x.networks + networks + narrowest.gap + Math.floor(gap);
  x.connectors = x.listeners + port + narrowest.pillGap;
  x.servers = x.connectors + connectors + narrowest.serverGap;
  x.sends = x.servers + narrowest.servers + narrowest.leave + Math.floor(gap);
  x.hops = x.sends + send + narrowest.hopGap + Math.floor(gap);
  return {
    networks: { x: x.networks, width: networks },
    listeners: { x: x.listeners, width: port },
    connectors: { x: x.connectors, width: connectors },
    servers: { x: x.servers, width: narrowest.servers },
    sends: { x: x.sends, width: send },
    hops: { x: x.hops, width: hop },
    coast: x.listeners + Math.round(port / 2),
    width: x.hops + hop + measure.margin,
  };
}
