import fc from "fast-check";
import {
  properties,
  type ReceiveUsage,
  type SendUsage,
  type Side,
  setupConnectors,
  usages,
} from "../core/catalogue";
import type {
  AcceptedDomain,
  Certificate,
  Connector,
  Draft,
  Explicit,
  NamedNetwork,
  Organisation,
  ReceiveConnector,
  Server,
} from "../core/model";
import { organisation, receiver, sender, server } from "./builders";
import { domainName, valuesOf } from "./kindValues";
import { hostileText } from "./powershell/hostile";

interface Wish {
  /** Names and texts that try to break out of wherever they are put. */
  readonly hostile?: boolean;
}

const plainName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 _-]{0,20}$/);
const nameOf = ({ hostile = false }: Wish) => (hostile ? hostileText : plainName);

/** Made once: there are some hundred of them, and each takes its time to make. */
const explicits = new Map<string, fc.Arbitrary<Explicit>>();

/** Explicit values of one side, over the whole catalogue. */
function explicitOf(side: Side, wish: Wish): fc.Arbitrary<Explicit> {
  const key = `${side} ${wish.hostile === true}`;
  const known = explicits.get(key);
  if (known) return known;
  const model = Object.fromEntries(
    properties(side).map((each) => [each.name, valuesOf(each.kind, wish)] as const),
  );
  const made = fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Explicit>;
  explicits.set(key, made);
  return made;
}

const draftsOf = (side: Side): fc.Arbitrary<Readonly<Record<string, Draft>>> =>
  fc.dictionary(
    fc.constantFrom(...properties(side).map(({ name }) => name)),
    fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 })),
    { maxKeys: 2, noNullPrototype: true },
  );

/** Any connector with the id; receive connectors stand on one of the servers. */
function anyConnector(
  id: string,
  servers: readonly string[],
  wish: Wish = {},
): fc.Arbitrary<Connector> {
  const common = (side: Side) => ({
    id: fc.constant(id),
    name: nameOf(wish),
    explicit: explicitOf(side, wish),
    drafts: draftsOf(side),
    unknown: fc.subarray(
      properties(side).map(({ name }) => name),
      { maxLength: 3 },
    ),
    notes: fc.array(
      fc.record({ text: nameOf(wish), done: fc.constant<true>(true) }, { requiredKeys: ["text"] }),
      { maxLength: 2 },
    ),
    madeBy: fc.constantFrom("HCW" as const, "EdgeSync" as const),
  });
  const receive = fc.record(
    {
      kind: fc.constant("receive" as const),
      ...common("receive"),
      server: fc.constantFrom(...servers),
      usage: fc.constantFrom(...(usages.receive as readonly ReceiveUsage[])),
      permissions: fc.array(
        fc.record({
          user: fc.constantFrom("NT AUTHORITY\\ANONYMOUS LOGON", "CORP\\Scanners"),
          rights: fc.subarray(["ms-Exch-SMTP-Submit", "ms-Exch-SMTP-Accept-Any-Recipient"], {
            minLength: 1,
          }),
          deny: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ["kind", "id", "name", "explicit", "drafts", "unknown", "server"] },
  );
  const send = fc.record(
    {
      kind: fc.constant("send" as const),
      ...common("send"),
      usage: fc.constantFrom(...(usages.send as readonly SendUsage[])),
    },
    { requiredKeys: ["kind", "id", "name", "explicit", "drafts", "unknown"] },
  );
  return fc.oneof(receive, send) as fc.Arbitrary<Connector>;
}

const byId = <T extends { readonly id: string }>(some: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(some.map((each) => [each.id, each]));

const anyDomain = (id: string): fc.Arbitrary<AcceptedDomain> =>
  fc.record({
    id: fc.constant(id),
    name: plainName,
    domain: domainName,
    type: fc.constantFrom("Authoritative", "InternalRelay", "ExternalRelay"),
  });

const anyCertificate = (id: string): fc.Arbitrary<Certificate> =>
  fc.record({
    id: fc.constant(id),
    thumbprint: fc.stringMatching(/^[0-9A-F]{40}$/),
    issuer: plainName.map((name) => `CN=${name}`),
    subject: domainName.map((name) => `CN=${name}`),
    names: fc.array(domainName, { maxLength: 3 }),
    server: fc.constantFrom("EX01", "EX02"),
  });

const anyNetwork = (id: string): fc.Arbitrary<NamedNetwork> =>
  fc.record({ id: fc.constant(id), name: plainName, ranges: fc.constant(["10.1.0.0/16"]) });

/** A valid organisation over the whole catalogue: what a file may hold, this may be. */
export function anyOrganisation(wish: Wish = {}): fc.Arbitrary<Organisation> {
  const servers: fc.Arbitrary<readonly Server[]> = fc
    .tuple(nameOf(wish), nameOf(wish))
    .map(([a, b]) => [
      { id: "s1", name: `1${a}`, fqdn: "ex01.corp.example", role: "Mailbox" },
      {
        id: "s2",
        name: `2${b}`,
        role: "Edge",
        version: "2016",
        addresses: ["10.0.0.2", "2001:db8::2"],
      },
    ]);
  const some = (prefix: string) =>
    fc
      .uniqueArray(fc.integer({ min: 3, max: 9 }), { maxLength: 3 })
      .chain((numbers) =>
        fc.tuple(...numbers.map((each) => anyConnector(`${prefix}${each}`, ["s1", "s2"], wish))),
      );
  return fc
    .record({
      servers,
      connectors: some("c"),
      deployed: some("c"),
      domains: anyDomain("a10"),
      certificates: anyCertificate("c11"),
      networks: anyNetwork("n12"),
      name: nameOf(wish),
      version: fc.constantFrom("2016", "2019", "SE"),
    })
    .map(({ servers: own, connectors, deployed, domains, certificates, networks, name, version }) =>
      organisation(own, connectors, {
        name,
        version,
        deployed: byId(deployed),
        acceptedDomains: byId([domains]),
        certificates: byId([certificates]),
        networks: byId([networks]),
        nextId: 13,
      }),
    );
}

/** The five connectors that setup makes on a Mailbox server, with canonical values. */
export function defaultReceivers(on: Server): readonly ReceiveConnector[] {
  return setupConnectors(on).map(({ name, explicit }) => {
    const { usage: _, permissions: __, ...rest } = receiver(name);
    return { ...rest, id: `${on.id}-${rest.id}`, server: on.id, explicit };
  });
}

/**
 * A large organisation as they are met, the same each time: on each server the five default connectors,
 * then relays of their own networks; one send connector for every ten servers.
 */
export function estate(servers: number, connectorsPerServer: number): Organisation {
  const hosts = Array.from({ length: servers }, (_, index) =>
    server(`EX${String(index + 1).padStart(3, "0")}`, {
      id: String(index + 1),
      site: `Site ${1 + Math.floor(index / 20)}`,
    }),
  );
  const receivers = hosts.flatMap((host, index) => {
    const defaults = defaultReceivers(host).slice(0, connectorsPerServer);
    const relays = Array.from({ length: connectorsPerServer - defaults.length }, (_, number) =>
      receiver(`Relay ${host.name} ${number + 1}`, {
        server: host.id,
        explicit: {
          PermissionGroups: ["AnonymousUsers"],
          AuthMechanism: ["Tls"],
          RemoteIPRanges: [`10.${index % 256}.${number % 256}.0/24`],
        },
      }),
    );
    return [...defaults, ...relays];
  });
  const senders = hosts
    .filter((_, index) => index % 10 === 0)
    .map(({ name }, index) =>
      sender(`To partner ${index + 1}`, {
        explicit: {
          AddressSpaces: [`SMTP:partner${index + 1}.example;1`],
          SourceTransportServers: [name],
        },
      }),
    );
  // Ids as edits give them.
  const connectors = [...receivers, ...senders].map((each, index) => ({
    ...each,
    id: String(servers + index + 1),
  }));
  return organisation(hosts, connectors, {
    name: "estate.example",
    asDeployed: true,
    nextId: servers + connectors.length + 1,
  });
}
