import { toldList } from "../../../lint";
import { acceptedDomainFor, type Sender, sampleDomains } from "../../../simulate";
import type { Change } from "../change";
import { placed } from "../reading/placed";
import { risk } from "../risk";

const code = "domain-unrouted";

/** Mail that had a connector waits in Unreachable (S70). Own domains are not routed by connectors (S5). */
export const domainUnrouted = risk({
  code,
  *find(change) {
    for (const [sender, domains] of unroutedIn(change))
      yield { ...placed(change, code, sender), fill: { domain: toldList([...domains]) } };
  },
});

/** Domains that no connector takes any more at some server, by the connector that took them. */
export function unroutedIn(change: Change): ReadonlyMap<Sender, ReadonlySet<string>> {
  const found = new Map<Sender, Set<string>>();
  for (const { domain, old, new: now } of change.routes.views) {
    const sender = old[0]?.entry.sender;
    if (!sender || now.length > 0 || isOwn(change, domain)) continue;
    found.set(sender, (found.get(sender) ?? new Set()).add(domain));
  }
  return found;
}

function isOwn({ new: now }: Change, domain: string): boolean {
  if (domain === "*") return false;
  const asked = sampleDomains({ type: "SMTP", space: domain }).at(-1) ?? domain;
  return acceptedDomainFor(asked, now)?.type === "Authoritative";
}
