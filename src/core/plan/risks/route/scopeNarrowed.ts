import { value } from "../../../finding";
import { sourcesOf, toldList } from "../../../lint";
import type { Sender } from "../../../simulate";
import type { Change } from "../change";
import { nameOf } from "../reading/named";
import { type Both, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";
import { unroutedIn } from "./domainUnrouted";

const code = "scope-narrowed";

/** Servers of other sites choose as if the connector did not exist (S50); unless they are left without any. */
export const scopeNarrowed = risk({
  code,
  *find(change) {
    const unrouted = unroutedIn(change);
    for (const pair of change.senders) {
      if (!isBoth(pair) || !narrows(pair) || unrouted.has(pair.old)) continue;
      const sites = sitesOf(change, pair.new);
      if (!hasOthers(change, sites)) continue;
      yield {
        ...atPair(code, pair),
        fill: { site: toldList(sites, value), connector: nameOf(pair.new) },
      };
    }
  },
});

const narrows = ({ old, new: now }: Both<Sender>): boolean =>
  old.value("IsScopedConnector") === false && now.value("IsScopedConnector") === true;

const sitesOf = ({ new: now }: Change, sender: Sender): readonly string[] => [
  ...new Set(sourcesOf(now, sender).flatMap(({ server }) => server?.site ?? [])),
];

const hasOthers = ({ new: now }: Change, sites: readonly string[]): boolean => {
  const own = new Set(sites.map((each) => each.toLowerCase()));
  return Object.values(now.servers).some(({ site }) => site && !own.has(site.toLowerCase()));
};
