import {
  certificateNameIn,
  certificatesHolding,
  identityOfCertificate,
  isSelfSigned,
  newestCertificate,
  ownFqdn,
  sourcesOf,
} from "../../../lint";
import { certificatesOf, type Organisation } from "../../../model";
import { certificateFor, type Receiver, type Sender } from "../../../simulate";
import type { Change } from "../change";
import { nameOf } from "../reading/named";
import { type Both, differs, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { risk } from "../risk";
import { missingIn } from "./certificateMissing";

const code = "certificate-changed";

/** Another certificate is shown: another name, or with none another Fqdn that chooses another (R50, S123). */
export const certificateChanged = risk({
  code,
  *find(change) {
    const missing = new Set([...missingIn(change)].map(([{ id }]) => id));
    for (const pair of change.pairs)
      if (isBoth(pair) && !missing.has(pair.id) && isChanged(change, pair))
        yield { ...atPair(code, pair), fill: { connector: nameOf(pair.new) } };
  },
});

function isChanged({ old, new: now, today }: Change, pair: Both): boolean {
  if (differs(pair, "TlsCertificateName")) return true;
  if (certificateNameIn(pair.new) !== undefined || !differs(pair, "Fqdn")) return false;
  const was = chosen(old, pair.old, today);
  const is = chosen(now, pair.new, today);
  return was.size > 0 && is.size > 0 && [...is].some((each) => !was.has(each));
}

/** The certificates that the Fqdn chooses, on each server that uses one; none where nobody knows. */
const chosen = (
  organisation: Organisation,
  end: Receiver | Sender,
  today: string | undefined,
): ReadonlySet<string> =>
  new Set(
    "ranges" in end ? ofReceiver(organisation, end, today) : ofSender(organisation, end, today),
  );

function ofReceiver(
  organisation: Organisation,
  receiver: Receiver,
  today: string | undefined,
): readonly string[] {
  const found = certificateFor(organisation, receiver, today);
  return found.known && found.certificate ? [identityOfCertificate(found.certificate)] : [];
}

/** By the Fqdn, or the server's own name where it is empty (S123); one of an authority first, then the newest. */
const ofSender = (
  organisation: Organisation,
  sender: Sender,
  today: string | undefined,
): readonly string[] =>
  sourcesOf(organisation, sender).flatMap(({ name, server }) => {
    const host = ownFqdn(sender) ?? server?.fqdn;
    const own =
      host === undefined
        ? []
        : certificatesHolding(certificatesOf(organisation, name) ?? [], host, today);
    const ofAuthority = own.filter((each) => !isSelfSigned(each));
    const best = newestCertificate(ofAuthority.length > 0 ? ofAuthority : own);
    return best ? [`${name} ${identityOfCertificate(best)}`] : [];
  });
