import { type Fix, phrase, value } from "../../../finding";
import { type Certificate, identifierOf } from "../../../model";
import type { Receiver, Sender } from "../../../simulate";
import type { Hit, Input, Unit } from "../rule";
import { certificatesOf, named, newest, usable } from "./certificates";
import { type Source, sendsFrom } from "./sendsFrom";
import { setting } from "./setting";

/** A server that uses the certificate which an enabled connector names. */
export interface Use {
  readonly receiver?: Receiver;
  readonly sender?: Sender;
  /** TlsCertificateName as it stands. */
  readonly text: string;
  readonly on: Source;
  readonly certificates: readonly Certificate[];
  /** Those of them that have this issuer and subject. */
  readonly matches: readonly Certificate[];
}

/** Who names a certificate in a unit, and on which servers; receive connectors without Tls use none. */
function* naming({ organisation, receivers, senders }: Unit) {
  for (const receiver of receivers) {
    if (!receiver.enabled || !receiver.members("AuthMechanism").includes("Tls")) continue;
    const text = nameIn(receiver);
    const { server } = receiver;
    if (text) yield { receiver, text, servers: [{ name: server.name, server }] };
  }
  for (const sender of senders) {
    const text = sender.enabled ? nameIn(sender) : undefined;
    if (text) yield { sender, text, servers: sendsFrom(organisation, sender) };
  }
}

/** TlsCertificateName, where it is set. */
export function nameIn(connector: Receiver | Sender): string | undefined {
  const text = connector.value("TlsCertificateName");
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

/** Each server that uses a named certificate and whose certificates are known. */
export function* usesOf(unit: Unit): Generator<Use> {
  for (const { servers, ...connector } of naming(unit))
    for (const on of servers) {
      const certificates = certificatesOf(unit.organisation, on.name);
      if (certificates)
        yield { ...connector, on, certificates, matches: named(certificates, connector.text) };
    }
}

/** Certificates are lacked where a server that uses a named one has none listed. */
export function lacksCertificates(unit: Unit): readonly Input[] {
  for (const { servers } of naming(unit))
    for (const { name } of servers)
      if (!certificatesOf(unit.organisation, name)) return ["certificates"];
  return [];
}

/** Where a finding about a use stands, told once over all servers and connectors that it is about. */
export const placeOf = ({ receiver, sender, on }: Use): Partial<Hit> => ({
  ...(receiver && { receiver }),
  ...(sender && { sender }),
  ...(on.server && { server: on.server }),
  parameter: "TlsCertificateName",
});

/** Names the newest of some certificates, if every server that uses the connector has it ready for use. */
export function namingInstead(
  unit: Unit,
  { receiver, sender }: Use,
  candidates: readonly Certificate[],
): readonly Fix[] {
  const named = receiver ?? sender;
  const servers = receiver ? [receiver.server] : sender ? sendsFrom(unit.organisation, sender) : [];
  const instead = newest(
    candidates.filter((each) => servers.every((on) => hasUsable(unit, on.name, each))),
  );
  if (!named || !instead) return [];
  const label = phrase`Name the certificate of ${value(instead.issuer)}`;
  return [setting(named, label, false, { TlsCertificateName: identifierOf(instead) })];
}

/** Whether a server holds a usable certificate of the same issuer and subject. */
const hasUsable = (unit: Unit, server: string, wanted: Certificate): boolean =>
  (certificatesOf(unit.organisation, server) ?? []).some(
    (each) =>
      each.issuer === wanted.issuer &&
      each.subject === wanted.subject &&
      usable(each, unit.today) === true,
  );
