import { properties } from "../catalogue";
import {
  contains,
  hostOfBinding,
  type IpRange,
  overlaps,
  parseRange,
  parseSmartHost,
} from "../values";
import { identifierOf } from "./certificates";
import type { Certificate, Connector, Organisation } from "./organisation";

/** A place that names what was looked for. */
export interface AddressUse {
  readonly in: "connector" | "server" | "network";
  /** Id of the part. */
  readonly id: string;
  /** Absent for what is no parameter: a server's addresses, a network's ranges. */
  readonly parameter?: string;
  /** The row that names it. */
  readonly value: string;
  /** 0-based row of a list; absent for a single value. */
  readonly row?: number;
  /** `holds`: a range around it; `within`: a part of the range that was looked for; `overlaps`: some of both. */
  readonly how: "equals" | "holds" | "within" | "overlaps";
}

/**
 * Every place of a design that names an address, a range or a host: bindings, remote ranges, smart hosts, source
 * addresses, addresses of servers, named networks. Wildcard bindings name no address. Linear in the design. Nothing for
 * a text that is neither.
 */
export function usesOfAddress(organisation: Organisation, text: string): readonly AddressUse[] {
  const wanted = wantedOf(text);
  if (!wanted) return [];
  const found: AddressUse[] = [];
  for (const connector of Object.values(organisation.connectors))
    for (const use of ofConnector(connector, wanted)) found.push(use);
  for (const { id, addresses = [] } of Object.values(organisation.servers))
    for (const [row, value] of addresses.entries()) {
      const how = howOf(wanted, value);
      if (how) found.push({ in: "server", id, value, row, how });
    }
  for (const { id, ranges } of Object.values(organisation.networks))
    for (const [row, value] of ranges.entries()) {
      const how = howOf(wanted, value);
      if (how) found.push({ in: "network", id, value, row, how });
    }
  return found;
}

type Wanted = { readonly range: IpRange } | { readonly host: string };

function wantedOf(text: string): Wanted | undefined {
  const plain = text.trim().replace(/^\[(.*)\]$/, "$1");
  const range = parseRange(plain);
  if (range.ok) return { range: range.value };
  const host = plain === "" ? undefined : parseSmartHost(plain);
  return host?.ok ? { host: host.value.toLowerCase() } : undefined;
}

/** Kinds whose rows hold addresses or names of hosts. */
const kinds: ReadonlySet<string> = new Set(["bindings", "ranges", "hosts", "address", "fqdn"]);

function* ofConnector({ id, kind, explicit }: Connector, wanted: Wanted): Generator<AddressUse> {
  for (const { name, kind: own } of properties(kind)) {
    if (!kinds.has(own.type) || !Object.hasOwn(explicit, name)) continue;
    const value = explicit[name];
    if (value === wildcard) continue;
    const rows = Array.isArray(value) ? (value as readonly string[]) : [String(value ?? "")];
    for (const [row, each] of rows.entries()) {
      const how = howOf(wanted, own.type === "bindings" ? addressOf(each) : each);
      if (how)
        yield { in: "connector", id, parameter: name, value: each, how, ...(own.list && { row }) };
    }
  }
}

/** A source address that is none. */
const wildcard = "0.0.0.0";

/** `10.0.0.11` of `10.0.0.11:25`; nothing of a wildcard. */
function addressOf(binding: string): string {
  const address = hostOfBinding(binding);
  return address === "0.0.0.0" || address === "::" ? "" : address;
}

function howOf(wanted: Wanted, value: string): AddressUse["how"] | undefined {
  if ("host" in wanted) return value.toLowerCase() === wanted.host ? "equals" : undefined;
  const read = parseRange(value);
  if (!read.ok || read.value.family !== wanted.range.family) return undefined;
  const [holds, within] = [contains(read.value, wanted.range), contains(wanted.range, read.value)];
  if (holds && within) return "equals";
  if (holds || within) return holds ? "holds" : "within";
  return overlaps(read.value, wanted.range) ? "overlaps" : undefined;
}

/** Ids of the connectors that name a certificate by its issuer and subject, in any case. */
export function usesOfCertificate(
  { connectors }: Organisation,
  certificate: Pick<Certificate, "issuer" | "subject">,
): readonly string[] {
  const name = identifierOf(certificate).toLowerCase();
  return Object.values(connectors).flatMap(({ id, explicit }) =>
    String(explicit.TlsCertificateName ?? "").toLowerCase() === name ? [id] : [],
  );
}
