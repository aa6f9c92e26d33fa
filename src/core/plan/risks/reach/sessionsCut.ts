import { toldList } from "../../../lint";
import type { Receiver } from "../../../simulate";
import { type Binding, isWildcard, parseBinding, printBinding } from "../../../values";
import type { Change } from "../change";
import { lostEndpoints } from "../reading/listening";
import { differs } from "../reading/pair";
import { placed } from "../reading/placed";
import { risk } from "../risk";

const code = "sessions-cut";

/** Listeners that close, for good or for a moment, and connectors that go from under their clients (R18, R96). */
export const sessionsCut = risk({
  code,
  *find(change) {
    const cut = new Cuts();
    for (const { text, receivers } of lostEndpoints(change)) cut.add(text, receivers);
    for (const pair of change.receivers)
      if (pair.old && pair.new && differs(pair, "TransportRole"))
        for (const each of pair.old.bindings) cut.add(printBinding(each), [pair.old]);
    for (const [endpoint, receiver] of interrupted(change)) cut.add(endpoint, [receiver]);
    const gone = goneOf(change);
    for (const { was, endpoint } of change.cells)
      if (was && gone.has(was)) cut.add(endpoint, [was]);
    for (const [receiver, endpoints] of cut.byReceiver)
      yield { ...placed(change, code, receiver), fill: { endpoint: toldList([...endpoints]) } };
  },
});

/** Endpoints by the connector at which they are told; each endpoint of a server once. */
class Cuts {
  readonly byReceiver = new Map<Receiver, Set<string>>();
  readonly #known = new Set<string>();

  add(endpoint: string, receivers: readonly Receiver[]): void {
    const [first] = receivers;
    if (!first) return;
    const key = `${first.server.id} ${endpoint}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const list = this.byReceiver.get(first) ?? new Set();
    this.byReceiver.set(first, list.add(endpoint));
  }
}

/** Connectors that are removed or disabled. */
const goneOf = ({ receivers }: Change): ReadonlySet<Receiver> =>
  new Set(receivers.flatMap(({ old, new: now }) => (old?.enabled && !now?.enabled ? [old] : [])));

/** Endpoints that a gap leaves open for a moment, with a connector of the plan that binds them. */
function* interrupted({ gaps, receivers }: Change): Iterable<[string, Receiver]> {
  for (const gap of gaps) {
    if (gap.kind !== "receive") continue;
    const listen = parseBinding(gap.endpoint);
    const owner = receivers
      .flatMap(({ old }) => old ?? [])
      .find(
        ({ server, bindings }) =>
          server.id === gap.server &&
          listen.ok &&
          bindings.some((each) => covers(each, listen.value)),
      );
    if (owner) yield [gap.endpoint, owner];
  }
}

const covers = (own: Binding, listen: Binding): boolean =>
  own.family === listen.family &&
  own.port === listen.port &&
  (isWildcard(own) || own.address === listen.address);
