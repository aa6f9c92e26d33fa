import type { Certificate } from "../../../../model";
import { certificatesOf, holdsName, usableForSmtp } from "../../../../model";
import type { Receiver } from "../../../../simulate";
import type { Input, Unit } from "../../rule";
import { nameIn } from "./namedCertificates";

/** An enabled receive connector with Tls that names no certificate: one is picked by its Fqdn (R50). */
export const picksByName = (receiver: Receiver): boolean =>
  receiver.enabled &&
  nameIn(receiver) === undefined &&
  receiver.members("AuthMechanism").includes("Tls") &&
  !receiver.connector.unknown.includes("TlsCertificateName");

/** The name by which a certificate is picked; undefined where it is not known. */
export function pickingName(receiver: Receiver): string | undefined {
  const host = receiver.value("Fqdn");
  return typeof host === "string" && host !== "" ? host : undefined;
}

interface Picked {
  readonly today: string | undefined;
  readonly byHost: Map<string, readonly Certificate[]>;
}
const kept = new WeakMap<readonly Certificate[], Picked>();

/** Those of a server's certificates that hold a name and are usable, as far as is known. */
export function holding(
  certificates: readonly Certificate[],
  host: string,
  today: string | undefined,
): readonly Certificate[] {
  let picked = kept.get(certificates);
  if (!picked || picked.today !== today) {
    picked = { today, byHost: new Map() };
    kept.set(certificates, picked);
  }
  const known = picked.byHost.get(host);
  if (known) return known;
  const found = certificates.filter(
    (each) => usableForSmtp(each, today) !== false && holdsName(each.names, host),
  );
  picked.byHost.set(host, found);
  return found;
}

/** A connector of a kind stands on a server whose certificates are unknown. */
export const lacksForPicking =
  (concerns: (receiver: Receiver) => boolean) =>
  ({ organisation, receivers }: Unit): readonly Input[] =>
    receivers.some((each) => concerns(each) && !certificatesOf(organisation, each.server.name))
      ? lacking
      : none;

const lacking: readonly Input[] = ["certificates"];
const none: readonly Input[] = [];
