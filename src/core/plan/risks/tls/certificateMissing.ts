import { value } from "../../../finding";
import { lacksCertificates, type Use, usesOf } from "../../../lint";
import { identifierIn, type Organisation, usableForSmtp } from "../../../model";
import type { Receiver, Sender } from "../../../simulate";
import type { Change } from "../change";
import { named } from "../reading/named";
import type { Pair } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";

const code = "certificate-missing";

/** A server that is to use a named certificate does not have it ready for SMTP (R50, R51, S120, S121). */
export const certificateMissing = risk({
  code,
  *find(change) {
    for (const [pair, { on, text }] of missingIn(change))
      yield {
        ...atPair(code, pair),
        ...(on.server && { server: on.server }),
        fill: { server: named(on.name), subject: value(identifierIn(text)?.subject ?? text) },
      };
  },
  *lacks(change) {
    for (const { new: now } of change.pairs)
      if (now && lacksCertificates(unitOf(change.new, now)).length > 0) yield "certificates";
  },
});

const unitOf = (organisation: Organisation, end: Receiver | Sender) => ({
  organisation,
  receivers: "ranges" in end ? [end] : [],
  senders: "ranges" in end ? [] : [end],
});

/** Uses that the plan brings: of another certificate, or on another server. */
export function* missingIn(change: Change): Iterable<[Pair, Use]> {
  for (const pair of change.pairs) {
    if (!pair.new) continue;
    const before = pair.old ? usesOf(unitOf(change.old, pair.old)) : [];
    for (const use of usesOf(unitOf(change.new, pair.new))) {
      if (use.matches.some((each) => usableForSmtp(each, change.today) !== false)) continue;
      if (!before.some(({ text, on }) => text === use.text && on.name === use.on.name))
        yield [pair, use];
    }
  }
}
