import { type Finding, plain } from "../../../finding";
import { refusedAmong } from "../../../lint";
import { type Connector, type Organisation, orderedConnectors } from "../../../model";
import { demandedUnknown } from "../../demanded";
import type { Change } from "../change";
import { connectorIn, serverIn } from "../reading/listening";
import { named } from "../reading/named";
import { differs } from "../reading/pair";
import { type Hit, risk } from "../risk";

const code = "refused-design";

/** The new end breaks what a command is refused for (R24 to R26, V and S rows), and the old one did not. */
export const refusedDesign = risk({
  code,
  *find(change) {
    const { old, new: now } = change;
    const comes = (each: Connector): boolean => change.pairOf(each) !== undefined;
    const before = refusedAmong(old, askedOf(change, old), comes);
    for (const [id, findings] of refusedAmong(now, askedOf(change, now), comes)) {
      const known = new Set((before.get(id) ?? []).map(keyOf));
      const connector = connectorIn(now, id);
      for (const each of findings) {
        if (!isRefusal(each) || known.has(keyOf(each)) || !connector) continue;
        const { parameter, server } = each.place;
        yield {
          connector,
          server: server === undefined ? undefined : serverIn(now, server),
          parameter,
          fill: { connector: named(connector.name), rule: ruleOf(each) },
          fixes: each.fixes,
          standing: each.standing,
          ...(isDoubtful(each) && { severity: each.severity }),
        };
      }
    }
    yield* withoutDemanded(change);
  },
});

/** New connectors of which nobody knows what New- demands. */
function* withoutDemanded(change: Change): Iterable<Hit> {
  for (const connector of orderedConnectors(change.new)) {
    const pair = change.pairOf(connector);
    if (!pair || pair.old) continue;
    for (const parameter of demandedUnknown(connector)) {
      const fill = { connector: named(connector.name), rule: `${parameter} is not known` };
      yield { connector, parameter, fill, standing: "documented" };
    }
  }
}

/** What two connectors of a server are refused for (R24 to R26, names). */
const shared = ["Name", "Bindings", "RemoteIPRanges", "TransportRole"];

/** Connectors that the plan touches, and those beside one that may now meet them. */
function askedOf(change: Change, end: Organisation): readonly Connector[] {
  const servers = new Set<string>();
  for (const pair of change.receivers)
    if (pair.new && (!pair.old || shared.some((each) => differs(pair, each))))
      servers.add(pair.new.server.id);
  const isAsked = (each: Connector): boolean =>
    each.kind === "send"
      ? change.senders.length > 0
      : servers.has(each.server) || change.pairOf(each) !== undefined;
  return orderedConnectors(end).filter(isAsked);
}

/** Text that cannot be read is held back elsewhere, and advice is no refusal. */
const isRefusal = ({ code: of, severity }: Finding): boolean =>
  of.startsWith("refused/") && severity !== "advice";

const keyOf = ({ code: of, place: { parameter }, what }: Finding): string =>
  `${of}\n${parameter}\n${plain(what)}`;

/** As the rule says it, within a sentence. */
const ruleOf = ({ what }: Finding): string => plain(what).replace(/\.$/, "");

/** What sources differ on, or what was concluded only, is no ground for holding scripts back. */
const isDoubtful = ({ standing }: Finding): boolean =>
  standing === "disputed" || standing === "inferred";
