import { coversName } from "../../model";
import { parseCapabilities } from "../../values";
import { type Identity, withRights } from "../identity";
import type { Receiver } from "../receiver";
import { rightNames } from "../rightNames";

/** An entry of TlsDomainCapabilities that a session fulfils. */
export interface Capability {
  readonly row: number;
  readonly domain: string;
  readonly names: readonly string[];
}

/** What mail of the own cloud tenant may do beside what its session may (R64). */
const cloudRights = [
  rightNames.submit,
  rightNames.anySender,
  rightNames.authoritativeSender,
  rightNames.headersRouting,
  rightNames.headersOrganization,
] as const;

/**
 * The entries of TlsDomainCapabilities that hold for a session: with TLS those whose domain the client's certificate holds,
 * without TLS the entry NO-TLS (R64). A certificate is taken as valid.
 */
export function capabilitiesFor(
  receiver: Receiver,
  secure: boolean,
  clientCert: string | undefined,
): readonly Capability[] {
  return receiver.members("TlsDomainCapabilities").flatMap((text, row) => {
    const read = parseCapabilities(text);
    if (!read.ok) return [];
    const { domain, names } = read.value;
    const clear = domain.toUpperCase() === "NO-TLS";
    const holds = secure ? !clear && clientCert !== undefined && isFor(domain, clientCert) : clear;
    return holds ? [{ row, domain, names }] : [];
  });
}

/** The certificate's name covers the domain, or lies below a domain that stands for all its subdomains. */
const isFor = (domain: string, clientCert: string): boolean =>
  coversName(clientCert, domain) ||
  (domain.startsWith("*.") && clientCert.toLowerCase().endsWith(domain.slice(1).toLowerCase()));

/** The identity with what the entries add. */
export function withCapabilities(
  identity: Identity,
  capabilities: readonly Capability[],
): Identity {
  return capabilities
    .filter(({ names }) => names.includes("AcceptCloudServicesMail"))
    .reduce<Identity>(
      (so, { domain }) =>
        withRights(so, cloudRights, { capability: `${domain}:AcceptCloudServicesMail` }),
      identity,
    );
}
