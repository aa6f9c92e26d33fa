import type { Side } from "../../catalogue";
import type { TransportConfig } from "../../model";
import { ascending } from "../../values";
import { Refusal } from "../fault";
import { adoptDomain } from "./acceptedDomain";
import { Account, type Fate } from "./account";
import { adoptAdapter } from "./adapter";
import type { Bag, Subject } from "./bag";
import { bystanderOf } from "./bystander";
import { adoptCertificate } from "./certificate";
import { adoptConnector } from "./connector";
import { adoptServer } from "./exchangeServer";
import type {
  Imported,
  ImportedCertificate,
  ImportedConnector,
  ImportedDomain,
  ImportedServer,
} from "./imported";
import { adoptListing } from "./listing";
import { adoptOrganisation, adoptTransportService } from "./nameOnly";
import { PermissionAdopter } from "./permissions";
import { mergeCertificates, mergeServers, serversOf } from "./servers";
import { shownTwice } from "./shownTwice";
import { shortType, subjectOfBag } from "./subject";
import { adoptTransportConfig } from "./transportConfig";

/** More objects than any organisation has; beyond it the memory of a browser is at stake. */
export const mostObjects = 100_000;

export interface Adopted {
  readonly imported: Imported;
  /** How many properties had each fate; together they are all that were in the file. */
  readonly fates: ReadonlyMap<Fate, number>;
}

/** Makes the parts of an organisation from the objects of one export, as they come. */
export class Adopter {
  readonly #file: string;
  readonly #account: Account;
  readonly #permissions: PermissionAdopter;
  readonly #connectors: ImportedConnector[] = [];
  readonly #domains: ImportedDomain[] = [];
  readonly #certificates: ImportedCertificate[] = [];
  /** Servers that Get-ExchangeServer listed, if it was run. */
  #listed: ImportedServer[] | undefined;
  /** Servers that certificates, network adapters and transport services name. */
  readonly #hosts: ImportedServer[] = [];
  readonly #adapters = new Map<string, ImportedServer>();
  #transportConfig: TransportConfig | undefined;
  #organisation: string | undefined;
  /** Cmdlets that are known to have answered, if the file says so. */
  #answered: Set<string> | undefined;
  readonly #strange = new Map<string, number>();
  readonly #partial = new Set<Side>();
  #objects = 0;
  #known = 0;

  constructor(file: string) {
    this.#file = file;
    this.#account = new Account(file);
    this.#permissions = new PermissionAdopter(file, this.#account);
  }

  /** The account of the input, for what its notation tells beside objects. */
  get account(): Account {
    return this.#account;
  }

  /** The input shows some connectors of these sides, perhaps not all. */
  notWhole(found: readonly Side[]): void {
    for (const side of found) this.#partial.add(side);
  }

  /** Takes the next object. Throws a Refusal when there are too many. */
  take(bag: Bag): void {
    const subject = subjectOfBag(bag);
    if (subject !== undefined) this.#known += 1;
    // Most entries of permissions are only counted, so that they have a limit of their own.
    if (subject !== "permission") this.#objects += 1;
    if (this.#objects > mostObjects) throw new Refusal(tooMany(bag.line));
    if (subject === undefined) this.#strangeObject(bag);
    else this.#takers[subject](bag);
  }

  /** What becomes of an object of each subject. */
  readonly #takers: Readonly<Record<Subject, (bag: Bag) => void>> = {
    receive: (bag) => this.#takeConnector("receive", bag),
    send: (bag) => this.#takeConnector("send", bag),
    permission: (bag) => this.#permissions.take(bag),
    acceptedDomain: (bag) => {
      const domain = adoptDomain(bag, this.#account);
      if (domain) this.#domains.push(domain);
    },
    certificate: (bag) => {
      const adopted = adoptCertificate(bag, this.#account);
      if (adopted) this.#certificates.push(adopted.certificate);
      if (adopted?.host) this.#hosts.push(adopted.host);
    },
    server: (bag) => {
      const server = adoptServer(bag, this.#account);
      this.#listed ??= [];
      if (server) this.#listed.push(server);
    },
    transportService: (bag) => {
      const server = adoptTransportService(bag, this.#account);
      if (server) this.#hosts.push(server);
    },
    adapter: (bag) => this.#takeAdapter(bag),
    transportConfig: (bag) => {
      this.#transportConfig = {
        ...this.#transportConfig,
        ...adoptTransportConfig(bag, this.#account),
      };
    },
    organisation: (bag) => {
      this.#organisation = adoptOrganisation(bag, this.#account) ?? this.#organisation;
    },
    listing: (bag) => {
      const before = this.#answered ?? [];
      this.#answered = new Set([...before, ...adoptListing(bag, this.#account)]);
    },
  };

  #takeConnector(side: Side, bag: Bag): void {
    const connector = adoptConnector(side, bag, this.#account);
    if (connector) this.#connectors.push({ ...connector, file: this.#file });
    else this.notWhole([side]);
  }

  /** A server has the addresses of all of its adapters; of one that cannot be read none are known. */
  #takeAdapter(bag: Bag): void {
    const found = adoptAdapter(bag, this.#account);
    if (!found) return;
    const key = found.name.toLowerCase();
    const { addresses: before, ...server } = this.#adapters.get(key) ?? { ...found, addresses: [] };
    const addresses = before && found.addresses && [...new Set([...before, ...found.addresses])];
    this.#adapters.set(key, { ...server, ...(addresses && { addresses }) });
  }

  #strangeObject({ types, properties, line }: Bag): void {
    const type = shortType(types);
    this.#strange.set(type, (this.#strange.get(type) ?? 0) + 1);
    const bystander = bystanderOf(types);
    if (bystander) this.#account.setAsideThings(bystander, properties.length);
    else this.#account.unknownObject(type, properties.length, line);
  }

  /** Whether a Get- cmdlet is known to have shown all there is, be it nothing. */
  #hasAnswered(noun: string): boolean {
    return this.#answered?.has(`get-${noun}`.toLowerCase()) ?? false;
  }

  /** Both cmdlets show all there is, unless they are asked for less. */
  #isWhole(side: Side): boolean {
    if (this.#partial.has(side)) return false;
    return (
      this.#hasAnswered(`${side}connector`) || this.#connectors.some(({ kind }) => kind === side)
    );
  }

  /** All that was read. Throws a Refusal where nothing was of use. */
  result(): Adopted {
    if (this.#known === 0 && this.#strange.size > 0) throw new Refusal(useless(this.#strange));
    if (this.#objects === 0 && this.#known === 0 && this.#account.fates.size === 0)
      this.#account.note("No objects: the command found nothing.");
    const permissions = this.#permissions.result(this.#connectors);
    const report = this.#account.report();
    const twice = shownTwice(this.#file, {
      connectors: this.#connectors,
      acceptedDomains: this.#domains,
    });
    return {
      imported: {
        connectors: this.#connectors,
        changes: [],
        removals: [],
        ...permissions,
        servers: mergeServers([
          ...(this.#listed ?? []),
          ...serversOf(this.#connectors, [...this.#hosts, ...this.#adapters.values()]),
        ]),
        ...(!this.#listed &&
          !this.#hasAnswered("ExchangeServer") && {
            namedOnly: ["servers"] as const,
          }),
        ...(this.#transportConfig && { transportConfig: this.#transportConfig }),
        ...(this.#organisation !== undefined && { organisation: this.#organisation }),
        ...((this.#domains.length > 0 || this.#hasAnswered("AcceptedDomain")) && {
          acceptedDomains: this.#domains,
        }),
        ...(this.#certificates.length > 0 && {
          certificates: mergeCertificates(this.#certificates),
        }),
        whole: sides.filter((side) => this.#isWhole(side)),
        report: { ...report, ambiguous: [...report.ambiguous, ...twice] },
      },
      fates: this.#account.fates,
    };
  }
}

const sides = ["receive", "send"] as const;

const command = "Get-ReceiveConnector | Export-Clixml receive.xml";

/** Why a file with more objects than are taken is refused. */
export const tooMany = (line: number | undefined) => ({
  code: "import-too-many",
  ...(line !== undefined && { line }),
  what: `The file holds more than ${mostObjects.toLocaleString("en-US")} objects.`,
  mend: `Export the connectors alone: ${command}`,
});

function useless(types: ReadonlyMap<string, number>) {
  const told = [...types]
    .sort(([a, most], [b, least]) => least - most || ascending(a, b))
    .slice(0, 3)
    .map(([type, count]) => `${count} × ${type}`)
    .join(", ");
  const more = types.size > 3 ? ` and ${types.size - 3} other types` : "";
  return {
    code: "import-wrong-type",
    what: `The file holds ${told}${more}, and no connector, server, accepted domain, certificate, permission or transport setting.`,
    mend: `Run ${command} in the Exchange Management Shell; Get-SendConnector, Get-ADPermission, Get-AcceptedDomain, Get-ExchangeCertificate, Get-ExchangeServer and Get-TransportConfig likewise.`,
  };
}
