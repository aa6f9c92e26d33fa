import type { Fields } from "../reader/fields";
import { readCommand } from "./commands";
import { readInformation } from "./information";
import { type Classified, received, row } from "./kinds";
import { isReply, readReply } from "./replies";
import { eightHex } from "./sessionIndex";
import { type Store, type Stretch, textId } from "./store";

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

const found: Classified = { kind: row.other, detail: 0, extra: 0 };

/** Takes one row of a protocol log that was found to be whole. */
export function addRow(
  store: Store,
  bytes: Uint8Array,
  fields: Fields,
  columns: Columns,
  stretch: number,
  time: number,
  sequence: number,
  event: number,
  line: number,
  offset: number,
): void {
  const { starts, ends } = fields;
  const session = sessionOf(store, bytes, fields, columns, stretch);
  const data = starts[columns.data] as number;
  const dataEnd = ends[columns.data] as number;
  const context = starts[columns.context] as number;
  const contextEnd = ends[columns.context] as number;
  const follows = store.count.get(session) > 0 && sequence === store.lastSequence.get(session) + 1;
  const afterEhlo = follows && store.afterEhlo.get(session) === 1;
  let kind: number = row.other;
  found.kind = row.other;
  found.detail = 0;
  found.extra = 0;
  if (event === 42) {
    readInformation(bytes, data, dataEnd, context, contextEnd, store.texts, found);
    kind = found.kind;
    if (kind === row.attempting) settle(store, stretch, false);
  } else if (event === 43) kind = row.connect;
  else if (event === 45) {
    kind = row.end;
    found.detail = store.texts.add(bytes, context, contextEnd);
  } else {
    const isAnswer = isReply(bytes, data, dataEnd);
    if (isAnswer) readReply(bytes, data, dataEnd, afterEhlo, store.texts, found);
    else readCommand(bytes, data, dataEnd, store.texts, found);
    if (isAnswer && bytes[data] === 50 && bytes[data + 1] === 50 && bytes[data + 2] === 48)
      settle(store, stretch, event === 62);
    kind = found.kind + (event === 60 ? received : 0);
  }
  const base = (store.stretches[stretch] as Stretch).base;
  append(store, session, sequence, kind, found.detail, line, offset - base);
  if (found.extra > 0) {
    const speaker = kind & received;
    append(store, session, sequence, row.mailSize + speaker, found.extra, line, offset - base);
  }
  extend(store, session, time, sequence, bytes, fields, columns);
  const said = kind & ~received;
  const stays = afterEhlo && (event === 42 || said === row.replyMore);
  store.afterEhlo.set(session, stays || said === row.ehlo ? 1 : 0);
}

/** A log without a header is told by who greets, and by who attempts to connect. */
function settle(store: Store, stretch: number, receives: boolean): void {
  const at = store.stretches[stretch] as Stretch;
  if (at.receives === null) at.receives = receives;
}

/** The number of the session that a row belongs to; begins one where there is none. */
function sessionOf(
  store: Store,
  bytes: Uint8Array,
  { starts, ends }: Fields,
  columns: Columns,
  stretch: number,
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
  const length = (ends[columns.connector] as number) - from;
  const { receives } = store.stretches[stretch] as Stretch;
  for (let entry = store.index.first(high, low); entry !== 0; entry = store.index.next(entry)) {
    const session = entry - 1;
    if (!store.texts.is(store.connector.get(session), bytes, from, length)) continue;
    const other = (store.stretches[store.stretch.get(session)] as Stretch).receives;
    if (other === receives || other === null || receives === null) return session;
  }
  const session = store.index.add(high, low);
  store.sessions = session + 1;
  store.connector.set(session, store.texts.add(bytes, from, from + length));
  store.stretch.set(session, stretch);
  store.head.set(session, 0);
  store.count.set(session, 0);
  store.local.set(session, 0);
  store.remote.set(session, 0);
  store.afterEhlo.set(session, 0);
  return session;
}

function append(
  store: Store,
  session: number,
  sequence: number,
  kind: number,
  detail: number,
  line: number,
  offset: number,
): void {
  const at = store.rows;
  store.rows = at + 1;
  store.previous.set(at, store.head.get(session));
  store.sequence.set(at, sequence);
  store.kind.set(at, kind);
  store.detail.set(at, detail);
  store.line.set(at, line);
  store.offset.set(at, offset);
  store.head.set(session, at + 1);
}

/** Ends, endpoints and count of a session, whatever the order of its rows. */
function extend(
  store: Store,
  session: number,
  time: number,
  sequence: number,
  bytes: Uint8Array,
  { starts, ends }: Fields,
  columns: Columns,
): void {
  const count = store.count.get(session);
  store.count.set(session, count + 1);
  store.judged.set(session, 0);
  store.lastSequence.set(session, sequence);
  if (count === 0 || time < store.start.get(session)) store.start.set(session, time);
  if (count === 0 || time > store.end.get(session)) store.end.set(session, time);
  if (count === 0 || sequence < store.first.get(session)) store.first.set(session, sequence);
  const remote = starts[columns.remote] as number;
  const remoteEnd = ends[columns.remote] as number;
  if (count === 0 || sequence >= store.remoteAt.get(session)) {
    store.remoteAt.set(session, sequence);
    if (!store.texts.is(store.remote.get(session), bytes, remote, remoteEnd - remote))
      store.remote.set(session, store.texts.add(bytes, remote, remoteEnd));
  }
  const local = starts[columns.local] as number;
  const localEnd = ends[columns.local] as number;
  if (local === localEnd) return;
  if (store.local.get(session) === 0 || sequence >= store.localAt.get(session)) {
    store.localAt.set(session, sequence);
    if (!store.texts.is(store.local.get(session), bytes, local, localEnd - local))
      store.local.set(session, store.texts.add(bytes, local, localEnd));
  }
}
