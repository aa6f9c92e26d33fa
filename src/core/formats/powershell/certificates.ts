import {
  type Certificate,
  type Connector,
  identifierOf,
  type Organisation,
  type SendConnector,
  type Server,
  serverNamed,
  serverOf,
} from "../../model";
import { ascending } from "../../values";

/** Where to look for a certificate; without a server it is looked for where the script runs. */
export interface Look {
  readonly server?: string;
  readonly thumbprint: string;
}

const indexed = new WeakMap<
  Organisation["certificates"],
  ReadonlyMap<string, readonly Certificate[]>
>();

/** Certificates by `<I>issuer<S>subject`, the one that lasts longest first. */
function byIdentifier(organisation: Organisation): ReadonlyMap<string, readonly Certificate[]> {
  const found = indexed.get(organisation.certificates);
  if (found) return found;
  const index = new Map<string, Certificate[]>();
  for (const each of Object.values(organisation.certificates)) {
    const identifier = identifierOf(each);
    index.set(identifier, [...(index.get(identifier) ?? []), each]);
  }
  for (const list of index.values())
    list.sort((a, b) => ascending(b.notAfter ?? "", a.notAfter ?? "") || ascending(a.id, b.id));
  indexed.set(organisation.certificates, index);
  return index;
}

/**
 * Where the certificate behind a TlsCertificateName is to be looked for: on the connector's server, or
 * on each source server of a send connector. Empty where the organisation does not know it.
 */
export function looksFor(
  organisation: Organisation,
  connector: Connector,
  identifier: string,
): Look[] {
  const known = byIdentifier(organisation).get(identifier) ?? [];
  const best = known[0];
  if (!best) return [];
  const names =
    connector.kind === "send"
      ? sourcesOf(connector)
      : [serverOf(organisation, connector)?.name ?? best.server ?? ""];
  const servers = names.length > 0 ? names : [best.server ?? ""];
  return servers.map((name) => {
    const own = known.find((each) => each.server?.toLowerCase() === name.toLowerCase());
    const { thumbprint } = own ?? known.find((each) => each.server === undefined) ?? best;
    const server = serverNamed(organisation, name);
    return isRemote(name, server) ? { server: name, thumbprint } : { thumbprint };
  });
}

/** An Edge server is administered on itself: its commands take no -Server. */
const isRemote = (name: string, server: Server | undefined): boolean =>
  name !== "" && server?.role !== "Edge";

/** Names of the servers that a send connector sends from, as far as the design says them. */
function sourcesOf(connector: SendConnector): readonly string[] {
  const said = connector.explicit.SourceTransportServers;
  return Array.isArray(said) ? said : [];
}
