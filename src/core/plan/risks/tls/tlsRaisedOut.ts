import type { Sender } from "../../../simulate";
import { movedTo } from "../reading/classes";
import { nameOf } from "../reading/named";
import { type Both, differs, isBoth } from "../reading/pair";
import { atPair, placed } from "../reading/placed";
import { demandedBy, demandOf, levelOf } from "../reading/tlsDemand";
import { risk } from "../risk";

const code = "tls-raised-out";

/** Receivers that cannot do what is demanded get no mail (S104, S110, S113, S163). */
export const tlsRaisedOut = risk({
  code,
  *find(change) {
    const told = new Set<Sender>();
    for (const pair of change.senders) {
      if (!isBoth(pair) || !pair.new.enabled || !rises(pair)) continue;
      told.add(pair.new);
      yield {
        ...atPair(code, pair),
        fill: { connector: nameOf(pair.new), new: newDemand(pair.new) },
      };
    }
    const higher = movedTo(change, (was, is) => demandOf(is) > demandOf(was));
    for (const { is } of higher)
      if (!told.has(is))
        yield {
          ...placed(change, code, is),
          fill: { connector: nameOf(is), new: newDemand(is) },
        };
  },
});

function rises(pair: Both<Sender>): boolean {
  const { old, new: now } = pair;
  const starts = (parameter: string, value: boolean | string): boolean =>
    now.value(parameter) === value && differs(pair, parameter);
  return (
    starts("RequireTLS", true) ||
    levelOf(now) > levelOf(old) ||
    (now.value("TlsAuthLevel") === "DomainValidation" && differs(pair, "TlsDomain")) ||
    starts("SmartHostAuthMechanism", "BasicAuthRequireTLS")
  );
}

const newDemand = (sender: Sender): string =>
  demandOf(sender) > 0 ? demandedBy(sender) : "TLS to sign in";
