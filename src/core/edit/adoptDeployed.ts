import { type Connector, type Facts, identityOf, type Organisation } from "../model";
import type { OrganisationDraft } from "./edit";
import { knownParts, placeKey } from "./known";
import type { PartConnector } from "./partConnector";

/**
 * Takes from what is deployed that which a whole import lacks: send connectors, and receive connectors of
 * servers that the import shows connectors of. Answers them, as `EX01\\Relay`.
 */
export function dropGone(
  draft: OrganisationDraft,
  organisation: Organisation,
  {
    connectors = [],
    facts,
  }: { readonly connectors?: readonly PartConnector[]; readonly facts?: Facts },
): readonly string[] {
  const known = knownParts(draft as Organisation);
  const shown = new Set<string>();
  const servers = new Set<string | undefined>();
  for (const each of connectors) {
    const server = each.kind === "receive" ? known.server(each.server) : undefined;
    if (each.kind === "receive") servers.add(server);
    shown.add(placeKey(each.kind, server, each.name));
  }
  const gone: string[] = [];
  for (const each of Object.values(organisation.deployed)) {
    const isWhole = facts?.whole.includes(each.kind) ?? false;
    if (!isWhole || (each.kind === "receive" && !servers.has(each.server))) continue;
    const now = draft.deployed[each.id] as Connector | undefined;
    if (now === undefined || shown.has(keyOf(now))) continue;
    gone.push(identityOf(organisation, each));
    delete draft.deployed[each.id];
  }
  return gone;
}

const keyOf = (each: Connector): string =>
  placeKey(each.kind, each.kind === "receive" ? each.server : undefined, each.name);

/** What is deployed and not in the design, as `EX01\\Relay`: a plan takes it away. */
export const lackingOf = (organisation: Organisation): readonly string[] =>
  Object.values(organisation.deployed)
    .filter(({ id }) => !Object.hasOwn(organisation.connectors, id))
    .map((each) => identityOf(organisation, each));
