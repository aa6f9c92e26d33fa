import type { Fields } from "../reader/fields";
import { eightHex } from "./sessionIndex";
import { blankId, ofSession, type Store, type Stretch, textId } from "./store";

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

/** The number of the session that a row belongs to, begun where there is none, with the endpoints that the row gives. */
export function sessionOf(
  store: Store,
  bytes: Uint8Array,
  { starts, ends }: Fields,
  columns: Columns,
  stretch: number,
  sequence: number,
): number {
  const start = starts[columns.session] as number;
  const end = ends[columns.session] as number;
  let high = end - start === 16 ? eightHex(bytes, start) : -1;
  let low = high < 0 ? -1 : eightHex(bytes, start + 8);
  if (low < 0) {
    high = textId;
    low = store.texts.add(bytes, start, end);
  }
  const from = starts[columns.connector] as number;
  const connector = store.texts.add(bytes, from, ends[columns.connector] as number);
  const remote = starts[columns.remote] as number;
  const remoteEnd = ends[columns.remote] as number;
  if (isBlanked(high, low)) {
    high = blankId;
    low = store.texts.add(bytes, remote, remoteEnd);
  }
  const session =
    known(store, high, low, connector, stretch) ?? begun(store, high, low, connector, stretch);
  endpoint(store, session, sequence, bytes, remote, remoteEnd, false);
  endpoint(
    store,
    session,
    sequence,
    bytes,
    starts[columns.local] as number,
    ends[columns.local] as number,
    true,
  );
  return session;
}

/** Who posts a log may blank the ids of its sessions (R8): then the other end tells them apart. */
export const isBlanked = (high: number, low: number): boolean => high === 0 && low === 0;

/** The session of an id, of the connector, and of the same kind of log as far as that is known. */
export function known(
  store: Store,
  high: number,
  low: number,
  connector: number,
  stretch: number,
): number | undefined {
  const { receives } = store.stretches[stretch] as Stretch;
  for (let entry = store.index.first(high, low); entry !== 0; entry = store.index.next(entry)) {
    const session = entry - 1;
    if (store.session.get(session, ofSession.connector) !== connector) continue;
    const its = store.session.get(session, ofSession.stretch);
    const other = (store.stretches[its] as Stretch).receives;
    if (other === receives || other === null || receives === null) return session;
  }
  return undefined;
}

/** A new session. */
export function begun(
  store: Store,
  high: number,
  low: number,
  connector: number,
  stretch: number,
): number {
  const session = store.index.add(high, low);
  store.sessions = session + 1;
  store.session.set(session, ofSession.connector, connector);
  store.session.set(session, ofSession.stretch, stretch);
  return session;
}

/**
 * The last remote endpoint and the last local one that is not empty, by sequence number (S2). Answers whether
 * the row's is the one that the session has now.
 */
export function endpoint(
  store: Store,
  session: number,
  sequence: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  isLocal: boolean,
): boolean {
  if (isLocal && start === end) return true;
  const page = store.session.page(session);
  const base = store.session.base(session);
  const value = base + (isLocal ? ofSession.local : ofSession.remote);
  const at = base + (isLocal ? ofSession.localAt : ofSession.remoteAt);
  const isFirst = isLocal ? page[value] === 0 : page[base + ofSession.count] === 0;
  const isSame = store.texts.is(page[value] as number, bytes, start, end - start);
  if (!isFirst && sequence < (page[at] as number)) return isSame;
  page[at] = sequence;
  if (!isSame) page[value] = store.texts.add(bytes, start, end);
  return true;
}
