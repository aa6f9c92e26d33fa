import { type Fix, phrase, value } from "../../../../finding";
import {
  type Certificate,
  certificatesOf,
  identifierOf,
  isNamed,
  usableForSmtp,
} from "../../../../model";
import type { Receiver, Sender } from "../../../../simulate";
import type { Hit, Input, Unit } from "../../rule";
import { type Source, sendsFrom } from "../route/sendsFrom";
import { setting } from "../telling/setting";
import { newest } from "./certificates";

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

/** Servers that use the named certificate of a connector, and those of which no certificate is known. */
interface Naming {
  readonly certificates: Unit["organisation"]["certificates"];
  readonly servers: Unit["organisation"]["servers"];
  readonly uses: readonly Use[];
  readonly isLacking: boolean;
}
const kept = new WeakMap<Receiver | Sender, Naming>();

function namingOf({ organisation }: Unit, connector: Receiver | Sender): Naming | undefined {
  const text = nameIn(connector);
  if (!connector.enabled || text === undefined) return undefined;
  const { certificates, servers } = organisation;
  const known = kept.get(connector);
  if (known && known.certificates === certificates && known.servers === servers) return known;
  const uses: Use[] = [];
  let isLacking = false;
  for (const on of usersOf(organisation, connector)) {
    const own = certificatesOf(organisation, on.name);
    if (own)
      uses.push({
        ...ofSide(connector),
        text,
        on,
        certificates: own,
        matches: own.filter(isNamed(text)),
      });
    else isLacking = true;
  }
  const naming = { certificates, servers, uses, isLacking };
  kept.set(connector, naming);
  return naming;
}

const ofSide = (connector: Receiver | Sender) =>
  "ranges" in connector ? { receiver: connector } : { sender: connector };

/** The servers that use the certificate of a connector; a receive connector without Tls uses none. */
function usersOf(
  organisation: Unit["organisation"],
  connector: Receiver | Sender,
): readonly Source[] {
  if (!("ranges" in connector)) return sendsFrom(organisation, connector);
  if (!connector.members("AuthMechanism").includes("Tls")) return [];
  return [{ name: connector.server.name, server: connector.server }];
}

/** TlsCertificateName, where it is set; it has no default. */
export function nameIn({ connector }: Receiver | Sender): string | undefined {
  const text = connector.explicit.TlsCertificateName;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

const none: readonly never[] = [];
const lacking: readonly Input[] = ["certificates"];

/** Each server that uses the certificate which the unit's connector names, and whose certificates are known. */
export function usesOf(unit: Unit): readonly Use[] {
  const connector = unit.receivers[0] ?? unit.senders[0];
  return (connector && namingOf(unit, connector)?.uses) ?? none;
}

/** The predicate of a rule about a named certificate on one server. */
export const eachUse =
  (look: (use: Use, unit: Unit) => Hit | undefined) =>
  (unit: Unit): readonly Hit[] => {
    const uses = usesOf(unit);
    return uses.length === 0 ? none : uses.flatMap((use) => look(use, unit) ?? none);
  };

/** Certificates are lacked where a server that uses a named one has none listed. */
export function lacksCertificates(unit: Unit): readonly Input[] {
  const connector = unit.receivers[0] ?? unit.senders[0];
  return connector && namingOf(unit, connector)?.isLacking ? lacking : none;
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
  const connector = receiver ?? sender;
  const servers = connector ? usersOf(unit.organisation, connector) : [];
  const instead = newest(
    candidates.filter((each) => servers.every((on) => hasUsable(unit, on.name, each))),
  );
  if (!connector || !instead) return [];
  const label = phrase`Name the certificate of ${value(instead.issuer)}`;
  return [setting(connector, label, false, { TlsCertificateName: identifierOf(instead) })];
}

/** Whether a server holds a usable certificate of the same issuer and subject. */
const hasUsable = (unit: Unit, server: string, wanted: Certificate): boolean =>
  (certificatesOf(unit.organisation, server) ?? []).some(
    (each) =>
      each.issuer === wanted.issuer &&
      each.subject === wanted.subject &&
      usableForSmtp(each, unit.today) === true,
  );
