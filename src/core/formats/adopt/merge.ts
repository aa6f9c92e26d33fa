import type { Imported, ImportedDomain } from "./imported";
import { mergePermissions } from "./mergePermissions";
import { mergeCertificates, mergeServers } from "./servers";

/** Several imports as one, in their order: lists follow each other, servers, domains and certificates complete each other. */
export function mergeImported(all: readonly Imported[]): Imported {
  const connectors = all.flatMap((each) => each.connectors);
  const { setAside, ...permissions } = mergePermissions(all, connectors);
  const domains = joined(all.map((each) => each.acceptedDomains));
  const certificates = joined(all.map((each) => each.certificates));
  const networks = joined(all.map((each) => each.namedNetworks));
  const expectations = joined(all.map((each) => each.expectations));
  // What Get-ExchangeServer says of a server stands before what its connectors let guess.
  const servers = [...all].sort((a, b) => Number(!!a.namedOnly) - Number(!!b.namedOnly));
  const organisation = all.findLast((each) => each.organisation !== undefined)?.organisation;
  const transportConfigs = all.flatMap((each) => each.transportConfig ?? []);
  const reports = all.map(({ report }) => report);
  const mixed = organisationsFault(all);
  const notes = [
    ...(mixed === undefined ? [] : [{ what: mixed }]),
    ...reports.flatMap((each) => each.notes ?? []),
  ];
  const scripts = [...new Set(all.flatMap((each) => each.scripts ?? []))];
  return {
    connectors,
    changes: all.flatMap(({ changes }) => changes),
    removals: all.flatMap(({ removals }) => removals),
    ...(scripts.length > 0 && { scripts }),
    ...permissions,
    servers: mergeServers(servers.flatMap((each) => each.servers)),
    ...(all.every((each) => each.namedOnly || each.servers.length === 0) && {
      namedOnly: ["servers"] as const,
    }),
    ...(domains && { acceptedDomains: mergeDomains(domains) }),
    ...(certificates && { certificates: mergeCertificates(certificates) }),
    ...(networks && { namedNetworks: networks }),
    ...(expectations && { expectations }),
    whole: [...new Set(all.flatMap(({ whole }) => whole))].sort(),
    ...(transportConfigs.length > 0 && { transportConfig: Object.assign({}, ...transportConfigs) }),
    ...(organisation !== undefined && { organisation }),
    report: {
      read: reports.reduce((sum, { read }) => sum + read, 0),
      setAside: [...reports.flatMap((each) => each.setAside), ...setAside],
      ambiguous: reports.flatMap(({ ambiguous }) => ambiguous),
      unknown: reports.flatMap(({ unknown }) => unknown),
      refused: reports.flatMap(({ refused }) => refused),
      computed: reports.flatMap(({ computed }) => computed),
      ...(notes.length > 0 && { notes }),
    },
  };
}

/** What is to be said of inputs that name several organisations, which are read as one; undefined where none do. */
export function organisationsFault(
  all: readonly Pick<Imported, "organisation">[],
): string | undefined {
  const named = new Map(
    all.flatMap(({ organisation }) =>
      organisation === undefined ? [] : [[organisation.toLowerCase(), organisation] as const],
    ),
  );
  return named.size > 1
    ? `These are of several organisations: ${[...named.values()].join(", ")}. What one of them has is compared or put together with what another has.`
    : undefined;
}

/** A list that no input has is unknown. */
const joined = <T>(lists: readonly (readonly T[] | undefined)[]): readonly T[] | undefined =>
  lists.some(Boolean) ? lists.flatMap((list) => list ?? []) : undefined;

function mergeDomains(domains: readonly ImportedDomain[]): readonly ImportedDomain[] {
  const found = new Map<string, ImportedDomain>();
  for (const each of domains) found.set(each.domain.toLowerCase(), each);
  return [...found.values()];
}
