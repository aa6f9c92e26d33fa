import { type Organisation, orderedConnectors } from "../core/model";
import { type Receiver, receiverOf, type Sender, senderOf } from "../core/simulate";
import { type CaseOrganisation, caseOrganisation } from "./caseOrganisation";

type Connector = NonNullable<CaseOrganisation["connectors"]>[number];

export const server = (name: string, site = "A", more: object = {}) => ({
  name,
  fqdn: `${name.toLowerCase()}.corp.example`,
  site,
  ...more,
});
export const edge = (name: string) => server(name, "A", { role: "Edge" });

/** A send connector of a case, from EX01 unless something else is said. */
export const sender = (Name: string, space: string, more: object = {}): Connector => ({
  kind: "send",
  Name,
  AddressSpaces: [space],
  SourceTransportServers: ["EX01"],
  ...more,
});
export const by = (...hosts: string[]) => ({ SmartHosts: hosts, DNSRoutingEnabled: false });

interface AskedUnit {
  readonly organisation: Organisation;
  readonly receivers: readonly Receiver[];
  readonly senders: readonly Sender[];
}
interface Asked<H, I> {
  readonly code: string;
  readonly per: string;
  readonly needs?: readonly I[];
  lacks?(unit: AskedUnit): readonly I[];
  find(unit: AskedUnit): Iterable<H>;
}

/** Asks rules of send connectors one by one, before others silence them. */
export function asking<H, I>(
  rules: readonly Asked<H, I>[],
  hasInput: (unit: AskedUnit, input: I) => boolean,
) {
  const ask = (rule: Asked<H, I>, organisation: Organisation) => {
    const units = unitsOf(rule.per, organisation);
    const lacked = (rule.needs ?? []).filter((each) => !units.some((unit) => hasInput(unit, each)));
    if (lacked.length > 0) return { hits: [], lacked };
    return {
      hits: units.flatMap((unit) => [...rule.find(unit)]),
      lacked: units.flatMap((unit) => rule.lacks?.(unit) ?? []),
    };
  };
  const asked = (code: string, given: CaseOrganisation) => {
    const rule = rules.find((each) => each.code === code);
    if (!rule) throw new Error(`There is no rule ${code}.`);
    return ask(rule, caseOrganisation(given));
  };
  return {
    ask,
    hits: (code: string, given: CaseOrganisation): readonly H[] => asked(code, given).hits,
    lacked: (code: string, given: CaseOrganisation): readonly I[] => asked(code, given).lacked,
  };
}

function unitsOf(per: string, organisation: Organisation): readonly AskedUnit[] {
  const connectors = orderedConnectors(organisation);
  const senders = connectors.flatMap((each) =>
    each.kind === "send" ? [senderOf(organisation, each)] : [],
  );
  const receivers = connectors.flatMap((each) =>
    each.kind === "receive" ? (receiverOf(organisation, each) ?? []) : [],
  );
  return per === "sender"
    ? senders.map((each) => ({ organisation, receivers: [], senders: [each] }))
    : [{ organisation, receivers, senders }];
}

interface Telling {
  readonly sender?: Sender;
  readonly server?: { readonly name: string };
  readonly fill?: Readonly<Record<string, unknown>>;
}

/** The values of the placeholders of a hit, as text. */
export const told = (hit: Telling | undefined) =>
  Object.fromEntries(
    Object.entries(hit?.fill ?? {}).map(([key, part]) => [
      key,
      typeof part === "object" && part !== null && "text" in part ? part.text : String(part),
    ]),
  );

/** What each hit stands at. */
export const names = (all: readonly Telling[]) =>
  all.map((each) => (each.sender?.connector ?? each.server)?.name ?? "organisation");
