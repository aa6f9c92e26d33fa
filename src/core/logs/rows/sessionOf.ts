import type { Fields } from "../reader/fields";
import type { Columns } from "./columns";
import { received, row } from "./kinds";
import { eightHex } from "./sessionIndex";
import { blankId, ofRow, ofSession, type Store, type Stretch, textId } from "./store";

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
  const local = starts[columns.local] as number;
  const localEnd = ends[columns.local] as number;
  const session =
    high === textId || isBlanked(high, low)
      ? edited(store, high, low, {
          connector,
          stretch,
          sequence,
          remote: store.texts.add(bytes, remote, remoteEnd),
          local: store.texts.add(bytes, local, localEnd),
        })
      : (known(store, high, low, connector, stretch) ??
        begun(store, high, low, connector, stretch));
  endpoint(store, session, sequence, bytes, remote, remoteEnd, false);
  endpoint(store, session, sequence, bytes, local, localEnd, true);
  return session;
}

/** Who posts a log may blank the ids of its sessions (R8): then the other end tells them apart. */
export const isBlanked = (high: number, low: number): boolean => high === 0 && low === 0;

/** The session of a row whose id somebody edited: blanked ones lie under their other end. */
function edited(store: Store, high: number, low: number, of: Traits): number {
  const [first, second] = high === textId ? [high, low] : [blankId, of.remote];
  return (
    continued(store, first, second, of) ?? begun(store, first, second, of.connector, of.stretch)
  );
}

/** What tells a row's session where its id does not. */
interface Traits {
  readonly connector: number;
  readonly stretch: number;
  readonly sequence: number;
  readonly remote: number;
  readonly local: number;
}

/** So many sessions of one edited id are looked at, the newest first: a log with blanked ids has all of them under it. */
const looked = 64;

/**
 * The session that a row goes on with where somebody edited the ids: of those with the same ends the oldest whose last
 * row has the number before, else the newest. A row of number 0 begins one (R10): hosts that a server sends to keep
 * their address and port.
 */
function continued(store: Store, high: number, low: number, of: Traits): number | undefined {
  let newest: number | undefined;
  let next: number | undefined;
  let entry = store.index.first(high, low);
  for (let left = looked; entry !== 0 && left > 0; left -= 1) {
    const session = entry - 1;
    entry = store.index.next(entry);
    if (!mayBeOf(store, session, of)) continue;
    newest ??= session;
    if (lastSequence(store, session) === of.sequence - 1 && !isOver(store, session)) next = session;
  }
  return next ?? (newest !== undefined && mayGoOn(store, newest, of.sequence) ? newest : undefined);
}

/** Rows come late by some milliseconds (G8), a first one too; none follows the last one. */
function mayGoOn(store: Store, session: number, sequence: number): boolean {
  if (sequence === 0) return store.session.get(session, ofSession.first) !== 0;
  return !isOver(store, session) || sequence < lastSequence(store, session);
}

const lastSequence = (store: Store, session: number): number =>
  store.row.get(store.session.get(session, ofSession.head) - 1, ofRow.sequence);

/** Its last row closes the connection, or says that there was none (I5). */
function isOver(store: Store, session: number): boolean {
  const kind = store.kind.get(store.session.get(session, ofSession.head) - 1) & ~received;
  return kind === row.end || kind === row.connectFailed;
}

/** A send session has no local endpoint until it is connected (R13). */
function mayBeOf(store: Store, session: number, of: Traits): boolean {
  if (store.session.get(session, ofSession.remote) !== of.remote) return false;
  const local = store.session.get(session, ofSession.local);
  if (local !== 0 && of.local !== 0 && local !== of.local) return false;
  return isOf(store, session, of.connector, of.stretch);
}

/** The session of an id, of the connector, and of the same kind of log as far as that is known. */
export function known(
  store: Store,
  high: number,
  low: number,
  connector: number,
  stretch: number,
): number | undefined {
  for (let entry = store.index.first(high, low); entry !== 0; entry = store.index.next(entry))
    if (isOf(store, entry - 1, connector, stretch)) return entry - 1;
  return undefined;
}

function isOf(store: Store, session: number, connector: number, stretch: number): boolean {
  if (store.session.get(session, ofSession.connector) !== connector) return false;
  const { receives } = store.stretches[stretch] as Stretch;
  const its = store.session.get(session, ofSession.stretch);
  const other = (store.stretches[its] as Stretch).receives;
  return other === receives || other === null || receives === null;
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
