import { toldList } from "../../../lint";
import { publicPart } from "../../../values";
import type { Change } from "../change";
import type { Cell } from "../reading/cells";
import { differs, isBoth } from "../reading/pair";
import { atPair, placed } from "../reading/placed";
import { reachesOf } from "../reading/reach";
import { type Hit, risk } from "../risk";

const code = "mutual-tls-off";
const secure = "DomainSecureEnabled";

/** Mail of listed domains meets a connector without mutual TLS, and is turned away (R74, S126). */
export const mutualTlsOff = risk({
  code,
  *find(change) {
    yield* received(change);
    yield* sent(change);
    yield* unlisted(change);
  },
  *lacks(change) {
    for (const _ of unlisted(change)) yield "transportConfig";
  },
});

const listedIn = ({ new: now }: Change) => ({
  receive: now.facts.transportConfig?.tlsReceiveDomainSecureList,
  send: now.facts.transportConfig?.tlsSendDomainSecureList,
});

/** Strangers who might hand in mail meet a connector without it; of those who move only public ones are sure to. */
export const dropsMutualTls = (change: Change, { old, was, is }: Cell): boolean =>
  (listedIn(change).receive ?? []).length > 0 &&
  was?.value(secure) === true &&
  is?.value(secure) === false &&
  old?.stranger.submit === true;

function* received(change: Change): Iterable<Hit> {
  const cells = change.cells.filter((cell) => dropsMutualTls(change, cell));
  const domains = listedIn(change).receive ?? [];
  for (const { actor, cells: own } of reachesOf(change, "losses", cells)) {
    const isSure = own.some(
      ({ was, is, set }) =>
        was?.connector.id === is?.connector.id || publicPart(set).ranges.length > 0,
    );
    yield {
      ...placed(change, code, actor),
      fill: { domain: toldList(domains) },
      ...(!isSure && { severity: "warning" }),
    };
  }
}

/** Listed domains whose mail leaves by a connector without it, and did not. */
function* sent(change: Change): Iterable<Hit> {
  const found = new Map<string, { place: ReturnType<typeof placed>; domains: Set<string> }>();
  for (const domain of listedIn(change).send ?? [])
    for (const { old, new: now } of change.routes.of(domain.toLowerCase())) {
      const [was, is] = [old[0]?.entry.sender, now[0]?.entry.sender];
      if (was?.value(secure) !== true || is?.value(secure) !== false) continue;
      const place = placed(change, code, is, was);
      const key = place.connector?.id ?? "";
      const known = found.get(key) ?? { place, domains: new Set<string>() };
      known.domains.add(domain);
      found.set(key, known);
    }
  for (const { place, domains } of found.values())
    yield { ...place, fill: { domain: toldList([...domains]) } };
}

/** It is switched off, and nobody read which domains are listed: then it cannot be told for sure. */
function* unlisted(change: Change): Iterable<Hit> {
  const listed = listedIn(change);
  for (const pair of change.pairs) {
    if (!isBoth(pair) || listed[pair.new.connector.kind] || !pair.new.enabled) continue;
    if (differs(pair, secure) && pair.old.value(secure) === true)
      yield {
        ...atPair(code, pair, secure),
        fill: { domain: "any domain" },
        severity: "warning",
      };
  }
}
