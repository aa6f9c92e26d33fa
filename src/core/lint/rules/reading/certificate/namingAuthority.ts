import { type Fix, phrase, value } from "../../../../finding";
import { type Certificate, identifierOf, usableForSmtp } from "../../../../model";
import type { Receiver } from "../../../../simulate";
import { setting } from "../telling/setting";
import { isSelfSigned, newest } from "./certificates";

/** Names the newest usable certificate that an authority issued; nothing where the server has none. */
export function namingAuthority(
  receiver: Receiver,
  certificates: readonly Certificate[],
  today: string | undefined,
): readonly Fix[] {
  const best = newest(
    certificates.filter((each) => usableForSmtp(each, today) === true && !isSelfSigned(each)),
  );
  if (!best) return [];
  const label = phrase`Name the certificate of ${value(best.issuer)}`;
  return [setting(receiver, label, false, { TlsCertificateName: identifierOf(best) })];
}
