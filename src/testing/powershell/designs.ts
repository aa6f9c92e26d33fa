import fc from "fast-check";
import {
  type KindType,
  type Parameter,
  properties,
  type Side,
  type Usage,
  usages,
} from "../../core/catalogue";
import {
  type Connector,
  emptyOrganisation,
  type Organisation,
  type Permission,
  type Server,
} from "../../core/model";
import type { Value } from "../../core/values";
import { valuesOf } from "../kindValues";
import { hostileText } from "./hostile";

/*
 * Random designs for script laws: every parameter of the catalogue, with values of its kind that the
 * kind itself accepts, and names that try to break out of their quotes.
 */

/** Kinds whose .NET type holds no null. */
const never: ReadonlySet<KindType> = new Set(["boolean", "integer", "size", "duration", "flags"]);

/** A value that the kind accepts, now and then none where the cmdlet takes none. */
function accepted({ name, kind }: Parameter): fc.Arbitrary<Value> {
  const empties = !never.has(kind.type) && (kind.type !== "choice" || name === "TlsAuthLevel");
  return valuesOf(kind, { hostile: true }).filter((value) => value !== null || empties);
}

/** Exchange clears the smart hosts of a connector that routes by DNS, so a lasting design has none. */
function lasting(explicit: Record<string, Value>): Record<string, Value> {
  if (explicit.DNSRoutingEnabled === false) return explicit;
  const { SmartHosts, SmartHostAuthMechanism, AuthenticationCredential, ...rest } = explicit;
  return rest;
}

function explicitOf(side: Side): fc.Arbitrary<Record<string, Value>> {
  const model = Object.fromEntries(
    properties(side).map((each) => [each.name, accepted(each)] as const),
  );
  const needed = side === "send" ? ["AddressSpaces"] : ["Bindings", "RemoteIPRanges"];
  return fc
    .record(model, { requiredKeys: needed })
    .map((record) => lasting(record as Record<string, Value>))
    .filter(({ AddressSpaces }) => side === "receive" || isFilled(AddressSpaces));
}

const isFilled = (value: Value | undefined): boolean => Array.isArray(value) && value.length > 0;

const permissions: fc.Arbitrary<readonly Permission[]> = fc.array(
  fc.record({
    user: fc.constantFrom("NT AUTHORITY\\ANONYMOUS LOGON", "CORP\\O'Brien", "CORP\\$(x)"),
    rights: fc.subarray(["ms-Exch-SMTP-Submit", "ms-Exch-SMTP-Accept-Any-Recipient"], {
      minLength: 1,
    }),
    deny: fc.boolean(),
  }),
  { maxLength: 2 },
);

const nameText = hostileText.map((text) => text.replaceAll("\\", "/") || "Relay");

const servers: Readonly<Record<string, Server>> = {
  s1: { id: "s1", name: "EX01", role: "Mailbox", fqdn: "ex01.corp.example" },
  s2: { id: "s2", name: "EX02’s", role: "Mailbox" },
};

function connectorOf(id: string): fc.Arbitrary<Connector> {
  const base = { id: fc.constant(id), name: nameText.map((text) => `${id} ${text}`) };
  const rest = { drafts: fc.constant({}), unknown: fc.constant([]) };
  const receive = fc.record({
    ...base,
    ...rest,
    kind: fc.constant("receive" as const),
    server: fc.constantFrom("s1", "s2"),
    usage: fc.constantFrom<Usage>(...usages.receive),
    explicit: explicitOf("receive"),
    permissions,
  });
  const send = fc.record({
    ...base,
    ...rest,
    kind: fc.constant("send" as const),
    usage: fc.constantFrom(
      "Custom" as const,
      "Internal" as const,
      "Internet" as const,
      "Partner" as const,
    ),
    explicit: explicitOf("send"),
  });
  return fc.oneof(receive, send);
}

const byId = (connectors: readonly Connector[]): Organisation["connectors"] =>
  Object.fromEntries(connectors.map((each) => [each.id, each]));

/** A design from blank. */
export const design: fc.Arbitrary<Organisation> = fc
  .tuple(connectorOf("c1"), connectorOf("c2"), connectorOf("c3"))
  .map((connectors) => ({
    ...emptyOrganisation("Corp"),
    servers,
    connectors: byId(connectors),
  }));

/** The next design of the same organisation: some connectors as they were, some changed, some gone, some new. */
export const changedDesign: fc.Arbitrary<readonly [Organisation, Organisation]> = fc
  .tuple(
    design,
    connectorOf("c1"),
    connectorOf("c2"),
    connectorOf("c4"),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([before, one, two, four, kept]) => {
    const { c1, c2, c3 } = before.connectors;
    const next = [
      kept === 0 ? c1 : ofUsage(c1, one),
      merged(c2, two),
      kept === 1 ? c3 : undefined,
      four,
    ];
    const connectors = byId(next.filter((each) => each !== undefined));
    return [before, { ...before, connectors, deployed: before.connectors }] as const;
  });

/** A usage is a label at creation: what is deployed keeps it. */
const ofUsage = (first: Connector | undefined, second: Connector): Connector =>
  first?.kind === second.kind ? ({ ...second, usage: first.usage } as Connector) : second;

/** The first connector with some values of the second. */
function merged(first: Connector | undefined, second: Connector): Connector {
  if (first?.kind !== second.kind) return second;
  const kept = Object.entries(first.explicit).filter((_, index) => index % 3 > 0);
  const taken = Object.entries(second.explicit).filter((_, index) => index % 3 === 0);
  const explicit = lasting({ ...Object.fromEntries(kept), ...Object.fromEntries(taken) });
  return { ...ofUsage(first, second), explicit } as Connector;
}
