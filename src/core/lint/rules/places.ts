import type { Told } from "./fold";

/** Findings by the place that each stands at. */
export interface Places {
  readonly byConnector: ReadonlyMap<string, readonly Told[]>;
  readonly byServer: ReadonlyMap<string, readonly Told[]>;
  /** Of the organisation as a whole. */
  readonly whole: readonly Told[];
}

/** Sorts findings by place; each list stays in the order in which they were found. */
export function placesOf(all: Iterable<Told>): Places {
  const byConnector = new Map<string, Told[]>();
  const byServer = new Map<string, Told[]>();
  const whole: Told[] = [];
  for (const told of all) {
    const { connector, server } = told.finding.place;
    if (connector !== undefined) put(byConnector, connector, told);
    else if (server !== undefined) put(byServer, server, told);
    else whole.push(told);
  }
  return { byConnector, byServer, whole };
}

function put(places: Map<string, Told[]>, id: string, told: Told): void {
  const list = places.get(id);
  if (list) list.push(told);
  else places.set(id, [told]);
}
