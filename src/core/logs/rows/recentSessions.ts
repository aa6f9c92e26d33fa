import { copy, same } from "./same";
import { ofSession, type Store } from "./store";

const slots = 1024;
/** Longer endpoints are not kept; two of IPv6 with scope and port need 2 × 60. */
const longest = 128;
const idLength = 16;

/** Of each slot: the session plus one, the stretch, the connector; the length of the endpoints, and the numbers of their texts. */
const width = 8;
const [session, stretch, connector, length, local, remote] = [0, 1, 2, 3, 4, 5];
/** In the place of the text of a local endpoint that is empty: such a row says nothing of it. */
const none = 0xffff_ffff;

/**
 * Sessions that rows were met of lately, by the letters of their ids, with the bytes of their endpoints as
 * rows have them: `10.20.1.11:25,192.0.2.7:50893,`.
 */
export class RecentSessions {
  readonly #ids = new DataView(new ArrayBuffer(slots * idLength));
  readonly #ends = new DataView(new ArrayBuffer(slots * longest));
  readonly #entries = new Uint32Array(slots * width);
  readonly #store: Store;
  /** The session that was found, -1 for none; where it is kept; where its endpoints end in the row. */
  session = -1;
  page: Uint32Array = new Uint32Array(0);
  base = 0;
  end = 0;
  /** Whether the row names a local endpoint. */
  givesLocal = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Finds the session of an id, of this connector and of this stretch, and whether the endpoints that begin
   * at a place are those that it has. False where one of both is not so: `session` tells which.
   */
  find(
    view: DataView,
    id: number,
    ofConnector: number,
    ofStretch: number,
    start: number,
    end: number,
  ): boolean {
    const slot = placeOf(view, id);
    const entry = slot * width;
    const entries = this.#entries;
    this.session = (entries[entry + session] as number) - 1;
    const isIt =
      this.session >= 0 &&
      entries[entry + stretch] === ofStretch &&
      entries[entry + connector] === ofConnector &&
      same(view, id, this.#ids, slot * idLength, idLength);
    if (!isIt) {
      this.session = -1;
      return false;
    }
    const size = entries[entry + length] as number;
    if (size === 0 || start + size > end) return false;
    if (!same(view, start, this.#ends, slot * longest, size)) return false;
    const table = this.#store.session;
    const page = table.page(this.session);
    const base = table.base(this.session);
    const own = entries[entry + local] as number;
    if (own !== none && page[base + ofSession.local] !== own) return false;
    if (page[base + ofSession.remote] !== entries[entry + remote]) return false;
    this.end = start + size;
    // Writing a reference costs more than looking at it: sessions lie together in few pages.
    if (this.page !== page) this.page = page;
    this.base = base;
    this.givesLocal = own !== none;
    return true;
  }

  /** Remembers a session by its id; and the endpoints of its row, if they are those that the session has. */
  keep(
    bytes: Uint8Array,
    view: DataView,
    id: number,
    of: number,
    ofStretch: number,
    ends: { readonly start: number; readonly comma: number; readonly end: number },
  ): void {
    const slot = placeOf(view, id);
    copy(view, id, this.#ids, slot * idLength, idLength);
    const { session: kept, texts } = this.#store;
    const [its, other] = [kept.get(of, ofSession.local), kept.get(of, ofSession.remote)];
    const entry = slot * width;
    const entries = this.#entries;
    entries[entry + session] = of + 1;
    entries[entry + stretch] = ofStretch;
    entries[entry + connector] = kept.get(of, ofSession.connector);
    entries[entry + local] = ends.start === ends.comma ? none : its;
    entries[entry + remote] = other;
    const isLocal =
      ends.start === ends.comma || texts.is(its, bytes, ends.start, ends.comma - ends.start);
    const isRemote = texts.is(other, bytes, ends.comma + 1, ends.end - ends.comma - 1);
    const size = ends.end + 1 - ends.start;
    const fits = isLocal && isRemote && size <= longest;
    entries[entry + length] = fits ? size : 0;
    if (!fits) return;
    copy(view, ends.start, this.#ends, slot * longest, size);
  }
}

/** Ids count up: their last letters part them. */
function placeOf(view: DataView, id: number): number {
  const [high, low] = [view.getInt32(id + 8, true), view.getInt32(id + 12, true)];
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return (mixed >>> 20) & (slots - 1);
}
