import { toldList, toldSpaces } from "../../../lint";
import type { Sender } from "../../../simulate";
import { movedTo } from "../reading/classes";
import { type Both, differs, isBoth } from "../reading/pair";
import { atPair, placed } from "../reading/placed";
import { demandOf, exposedAs, levelOf } from "../reading/tlsDemand";
import { risk } from "../risk";

const code = "tls-loosened-out";

/** Mail may leave less protected than before (S102, S103, S105, S106, S110). */
export const tlsLoosenedOut = risk({
  code,
  *find(change) {
    for (const pair of change.senders)
      if (isBoth(pair) && pair.new.enabled && falls(pair))
        yield {
          ...atPair(code, pair),
          fill: { domain: toldSpaces(pair.new), how: exposedAs(pair.new) },
        };
    const lower = movedTo(change, (was, is) => demandOf(is) < demandOf(was));
    for (const { was, is, domains } of lower)
      yield {
        ...placed(change, code, is, was),
        fill: { domain: toldList(domains), how: exposedAs(is) },
      };
  },
});

function falls(pair: Both<Sender>): boolean {
  const { old, new: now } = pair;
  const turns = (parameter: string, to: boolean): boolean =>
    now.value(parameter) === to && old.value(parameter) === !to && differs(pair, parameter);
  return (
    turns("RequireTLS", false) ||
    levelOf(now) < levelOf(old) ||
    turns("IgnoreSTARTTLS", true) ||
    turns("ForceHELO", true)
  );
}
