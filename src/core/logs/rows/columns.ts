/** Where the nine fields stand in a row, by the names in `#Fields`. */
export interface Columns {
  readonly time: number;
  readonly connector: number;
  readonly session: number;
  readonly sequence: number;
  readonly local: number;
  readonly remote: number;
  readonly event: number;
  readonly data: number;
  readonly context: number;
}

/** How the rows of a stretch are written: where their fields stand, and the byte that parts those that do not tell it themselves. */
export interface Layout {
  readonly columns: Columns;
  readonly separator: number;
}

/** The fields at these places, in the order of the usual nine. */
export function columnsOf(places: readonly number[]): Columns {
  const [time, connector, session, sequence, local, remote, event, data, context] = places;
  return { time, connector, session, sequence, local, remote, event, data, context } as Columns;
}

/** As all versions write (G3, R1). */
export const usualLayout: Layout = {
  columns: columnsOf([0, 1, 2, 3, 4, 5, 6, 7, 8]),
  separator: 44,
};
