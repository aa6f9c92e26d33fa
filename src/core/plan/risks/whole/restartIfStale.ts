import { type Part, value } from "../../../finding";
import { sourcesOf, toldNames } from "../../../lint";
import type { Receiver, Sender } from "../../../simulate";
import type { Change } from "../change";
import { named } from "../reading/named";
import { type Both, differs, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { type Hit, risk } from "../risk";
import { sourcesBetween } from "../route/sourceServersChanged";

const code = "restart-if-stale";

/** Sources differ on whether these take effect without a restart (S240, S245, S248). */
export const restartIfStale = risk({
  code,
  *find(change) {
    for (const pair of change.receivers) if (isBoth(pair)) yield* received(pair);
    for (const pair of change.senders) if (isBoth(pair)) yield* sent(change, pair);
  },
});

function* received(pair: Both<Receiver>): Iterable<Hit> {
  const parameter = differs(pair, "TlsCertificateName")
    ? "TlsCertificateName"
    : bindsElsewhere(pair)
      ? "Bindings"
      : undefined;
  if (parameter === undefined) return;
  const { server, service } = pair.new;
  yield {
    ...atPair(code, pair, parameter),
    fill: {
      server: named(server.name),
      service: value(service === "frontend" ? "MSExchangeFrontEndTransport" : transport),
    },
  };
}

const transport = "MSExchangeTransport";

function* sent(change: Change, pair: Both<Sender>): Iterable<Hit> {
  const { removed } = sourcesBetween(change, pair);
  const isOther = differs(pair, "TlsCertificateName");
  if (removed.length === 0 && !isOther) return;
  const servers = isOther ? sourcesOf(change.new, pair.new).map(({ name }) => name) : [];
  const all = [...new Set([...removed, ...servers])];
  yield {
    ...atPair(code, pair, removed.length > 0 ? "SourceTransportServers" : "TlsCertificateName"),
    fill: {
      server: serverOf(all),
      service: value(transport),
    },
  };
}

/** `EX01`, `one of EX01 and EX02`. */
function serverOf(names: readonly string[]): string | Part {
  if (names.length < 2) return names[0] === undefined ? "a server" : named(names[0]);
  return `one of ${textOf(toldNames(names))}`;
}

const textOf = (part: Part): string => (typeof part === "string" ? part : part.text);

/** A local address is bound that was not. */
function bindsElsewhere({ old, new: now }: Both<Receiver>): boolean {
  const known = new Set(old.bindings.map(({ family, address }) => `${family} ${address}`));
  return now.bindings.some(({ family, address }) => !known.has(`${family} ${address}`));
}
