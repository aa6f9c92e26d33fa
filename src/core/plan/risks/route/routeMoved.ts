import { sameConditions, toldList } from "../../../lint";
import { routeCandidates, type Sender, sampleDomains } from "../../../simulate";
import type { Change } from "../change";
import { domainsOf, movedTo } from "../reading/classes";
import { nameOf } from "../reading/named";
import { isAlike } from "../reading/pair";
import { placed } from "../reading/placed";
import type { RouteClass } from "../reading/routes";
import { risk } from "../risk";

const code = "route-moved";

/** Mail leaves by another connector, which does it in another way (S20 to S32). */
export const routeMoved = risk({
  code,
  *find(change) {
    for (const { was, is, classes } of movedTo(change, (one, other) => !isSameWay(one, other)))
      for (const [cause, own] of byCause(change, was, is, classes))
        yield {
          ...placed(change, code, is, was),
          fill: {
            domain: toldList(domainsOf(own)),
            new: nameOf(is),
            old: nameOf(was),
            cause,
          },
        };
  },
});

/** The two hand mail on alike: next hop, TLS, sign-in, name and source addresses. */
const isSameWay = (one: Sender, other: Sender): boolean =>
  sameConditions(one, other) &&
  ["Fqdn", "SourceTransportServers", "FrontendProxyEnabled"].every((each) =>
    isAlike(one, other, each),
  );

function byCause(
  change: Change,
  was: Sender,
  is: Sender,
  classes: readonly RouteClass[],
): ReadonlyMap<string, readonly RouteClass[]> {
  const found = new Map<string, RouteClass[]>();
  for (const each of classes) {
    const cause = causeOf(change, was, is, each);
    const list = found.get(cause);
    if (list) list.push(each);
    else found.set(cause, [each]);
  }
  return found;
}

const causes: Readonly<Record<string, string>> = {
  specificity: "space",
  cost: "cost",
  nearness: "nearness",
  name: "name",
  space: "space",
  size: "size",
  scope: "scope",
  disabled: "disabled",
  gone: "source servers",
};

/** The step at which the connector that took the mail falls behind the one that takes it now (S20). */
function causeOf(
  change: Change,
  was: Sender,
  is: Sender,
  { domain, over, server }: RouteClass,
): string {
  const pair = change.pairOf(was.connector);
  const left = pair ? pair.new : was;
  if (!left || "ranges" in left) return "removed";
  const [asked = domain] = sampleDomains({ type: "SMTP", space: domain });
  const at = routeCandidates([left, is], asked, over + 1, server, change.new);
  const why =
    at.candidates.find(({ sender }) => sender === left)?.because ??
    at.setAside.find(({ sender }) => sender === left)?.because ??
    "space";
  return causes[why] ?? "space";
}
