import type { Service } from "../sessions/session";
import { tlsOf } from "../sessions/tls";
import type { SortKey } from "./asked";
import type { SessionColumns } from "./columns";
import type { Dimension } from "./dimension";
import type { DesignSource, SessionSource } from "./source";
import { endpointOrder, signInOf, tlsWord } from "./values";

/** What sessions are ordered by: what tells them apart already, a number, a text, or a text that has a number. */
export type Order =
  | { readonly dimension: Dimension }
  | { readonly number: (at: number) => number }
  | { readonly word: (at: number) => string }
  | { readonly key: (at: number) => number; readonly text: (key: number) => string };

/** How the sessions are ordered by each column of the table. */
export function ordersOf(
  source: SessionSource,
  columns: SessionColumns,
  design: DesignSource,
): Readonly<Record<SortKey, Order>> {
  const { start, end, lines } = columns;
  const first = start[columns.byStart[0] ?? 0] ?? 0;
  const shown = (key: number): string =>
    key < 0 ? "" : source.masked(source.text(key)).toLowerCase();
  const endpoint = (key: number): string => endpointOrder(source.text(key));
  const figures = (at: number) => source.figures(at);
  return {
    start: { number: (at) => Math.floor(((start[at] as number) - first) / 1000) },
    end: { number: (at) => Math.floor(((end[at] as number) - first) / 1000) },
    seconds: { number: (at) => (end[at] as number) - (start[at] as number) },
    lines: { number: (at) => lines[at] as number },
    service: { number: (at) => services.indexOf(source.service(at)) },
    direction: { dimension: columns.way },
    verdict: { dimension: columns.verdict },
    cause: { dimension: columns.cause },
    connector: { dimension: columns.connector },
    local: { key: (at) => source.overview(at).local, text: endpoint },
    remote: { key: (at) => source.overview(at).remote, text: endpoint },
    lastReply: { key: (at) => source.overview(at).lastReply, text: shown },
    id: { key: (at) => at, text: (at) => source.id(at).toLowerCase() },
    ehlo: { key: (at) => figures(at).ehlo, text: shown },
    sender: {
      key: (at) => figures(at).sender,
      text: (key) => (key === 0 ? "<>" : shown(key)),
    },
    mechanism: { key: (at) => figures(at).mechanism, text: shown },
    account: { key: (at) => figures(at).account, text: shown },
    tls: {
      key: (at) => handshake(figures(at)),
      text: (key) => tlsWord(key === failed, key < 0 ? null : source.text(key)),
    },
    cipher: {
      key: (at) => figures(at).tlsUp,
      text: (key) => (key < 0 ? "" : (tlsOf(source.text(key), null, null, null)?.cipher ?? "")),
    },
    signedIn: {
      key: (at) => {
        const { asked, outcome } = figures(at);
        return asked ? outcome : -1;
      },
      text: (key) => (key < 0 ? "" : signInOf(true, key as 0 | 1 | 2)),
    },
    messages: { number: (at) => figures(at).messages },
    accepted: { number: (at) => figures(at).accepted },
    recipients: { number: (at) => figures(at).recipients },
    // What tells no size comes before what has the size 0.
    size: { number: (at) => figures(at).size + 1 },
    model: { word: (at) => design.connector(at).toLowerCase() },
  };
}

const failed = -2;
const services: readonly Service[] = ["frontend", "hub", "mailbox", "edge"];

/** The handshake of a session by its sentence; one that failed by a number of its own. */
const handshake = (told: { readonly tlsUp: number; readonly tlsFailed: boolean }): number =>
  told.tlsFailed ? failed : told.tlsUp;
