import fc from "fast-check";
import {
  type Kind,
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
import { hostileText } from "./hostile";

/*
 * Random designs for script laws: every parameter of the catalogue, with values of its kind that the
 * kind itself accepts, and names that try to break out of their quotes.
 */

const octet = fc.integer({ min: 0, max: 255 });
const address = fc.tuple(octet, octet, octet).map((rest) => `10.${rest.join(".")}`);
const domain = fc
  .tuple(
    fc.constantFrom("mail", "mx1", "relay"),
    fc.constantFrom("corp", "partner", "xn--bcher-kva"),
  )
  .map((labels) => `${labels.join(".")}.example`);
const list = (item: fc.Arbitrary<string>): fc.Arbitrary<Value> =>
  fc.uniqueArray(item, { maxLength: 3 });

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function span(seconds: number): string {
  const days = Math.floor(seconds / 86400);
  const rest = [
    Math.floor((seconds % 86400) / 3600),
    Math.floor((seconds % 3600) / 60),
    seconds % 60,
  ];
  return `${days > 0 ? `${days}.` : ""}${rest.map(twoDigits).join(":")}`;
}

function numbers(kind: Kind): fc.Arbitrary<Value> {
  if (kind.list) return fc.constant(null);
  const number = fc.integer({ min: kind.min ?? 0, max: kind.max ?? 2 ** 31 - 1 });
  return kind.unlimited ? fc.oneof(number, fc.constant("Unlimited")) : number;
}

function candidates(kind: Kind): fc.Arbitrary<Value> {
  const options = kind.list ? [] : (kind.options ?? []).map(({ name }) => name);
  switch (kind.type) {
    case "boolean":
    case "switch":
      return fc.boolean();
    case "integer":
    case "size":
      return numbers(kind);
    case "duration":
      return kind.list
        ? fc.constant(null)
        : fc.integer({ min: kind.min ?? 0, max: kind.max ?? 86400 }).map(span);
    case "choice":
      return fc.constantFrom(...options);
    case "flags":
      return fc
        .subarray(options.filter((name) => name !== "None"))
        .map((some) => (some.length > 0 ? [...some].sort() : ["None"]));
    case "certificate":
      return hostileText.map((text) => `<I>CN=Authority<S>CN=${text}`);
    case "credential":
      return fc.constant("credential");
    case "address":
      return address;
    case "fqdn":
    case "domain":
      return domain;
    case "bindings":
      return list(address.map((each) => `${each}:25`));
    case "ranges":
      return list(
        fc.oneof(
          address,
          address.map((each) => each.replace(/\d+$/, "0/24")),
        ),
      );
    case "spaces":
      return list(domain.map((each) => `SMTP:${each};5`));
    case "hosts":
      return list(fc.oneof(address, domain));
    case "servers":
      return list(fc.constantFrom("EX01", "EX02"));
    case "capabilities":
      return list(domain.map((each) => `${each}:AcceptCloudServicesMail`));
    case "text":
      return fc.oneof(
        hostileText,
        hostileText.map((text) => `220 ${text}`),
      );
    case "reference":
      return hostileText;
  }
}

/** Kinds whose .NET type holds no null. */
const never: ReadonlySet<KindType> = new Set(["boolean", "integer", "size", "duration", "flags"]);

/** A value that the kind accepts, now and then none where the cmdlet takes none. */
function accepted({ name, kind }: Parameter): fc.Arbitrary<Value> {
  const given = candidates(kind).filter((value) => kind.schema.safeParse(value).success);
  const empties =
    kind.schema.safeParse(null).success &&
    !never.has(kind.type) &&
    (kind.type !== "choice" || name === "TlsAuthLevel");
  return empties
    ? fc.oneof({ weight: 9, arbitrary: given }, { weight: 1, arbitrary: fc.constant(null) })
    : given;
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
