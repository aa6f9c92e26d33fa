import { type RowKind, received, row } from "../rows/kinds";
import { ofRow, ofSession, type Store } from "../rows/store";
import { signIn } from "./facts";
import { figuresOf, type SessionFigures } from "./figures";
import { receivesOf } from "./judge";

/** What top lists tell of a session. */
type Told = "tlsUp" | "tlsFailed" | "asked" | "outcome" | "sender";
export type SessionGlance = Pick<SessionFigures, Told>;
type Writable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** Rows after which a sign-in is to be told, which takes looking at replies too. */
const tellsSignIn = new Uint8Array(64);
for (const kind of [row.auth, row.authFailed, row.authenticated, row.account])
  tellsSignIn[kind] = 1;

/**
 * The same as the figures of a session say, mostly in a fraction of their time: its rows are gone through once,
 * from the last to the first, and not put in order. Where they are not in order, came twice or tell of a sign-in,
 * the figures are asked.
 */
export function glanceOf(store: Store, session: number): SessionGlance {
  const receives = receivesOf(store, session);
  const glance: Writable<SessionGlance> = {
    ...{ tlsUp: -1, tlsFailed: false, asked: false, outcome: signIn.untold, sender: -1 },
  };
  let later = 0xffff_ffff;
  let handshake = false;
  for (let entry = store.session.get(session, ofSession.head); entry !== 0; ) {
    const at = entry - 1;
    const page = store.row.page(at);
    const base = store.row.base(at);
    const code = store.kind.get(at);
    const kind = (code & ~received) as RowKind;
    const sequence = page[base + ofRow.sequence] as number;
    // SIZE= of a MAIL FROM stands under the number of its row.
    const again = sequence === later && (store.kind.get(at + 1) & ~received) !== row.mailSize;
    if (again || sequence > later || tellsSignIn[kind] === 1) return figuresOf(store, session);
    later = sequence;
    const detail = page[base + ofRow.detail] as number;
    if (kind === row.mail) {
      if (((code & received) !== 0) === receives) glance.sender = detail;
    } else if (!handshake && (kind === row.tlsUp || kind === row.tlsFailed)) {
      handshake = true;
      glance.tlsFailed = kind === row.tlsFailed;
      if (kind === row.tlsUp) glance.tlsUp = detail;
    }
    entry = page[base + ofRow.previous] as number;
  }
  return glance;
}
