import { castDraft } from "immer";
import { type Connector, type Explicit, type Server, serverOf } from "../model";
import { type Command, editOf, nextId, nothing, type OrganisationDraft } from "./edit";
import { connectorOf } from "./values";

/**
 * A copy beside the connector, or one on each of the servers (by id). It keeps all that was said; the
 * server's own name in the connector's name and the server's own FQDN become those of the new server.
 * What the import did not show is not unknown in a copy: New- will give it the default.
 */
export function duplicate({
  connector: id,
  servers,
}: {
  readonly connector: string;
  readonly servers?: readonly string[];
}): Command {
  return (organisation) => {
    const source = connectorOf(organisation, id);
    if (!source) return nothing("Duplicate");
    const home = serverOf(organisation, source);
    const targets =
      source.kind === "receive" && servers
        ? servers.flatMap((each) => organisation.servers[each] ?? [])
        : [undefined];
    const label =
      servers && targets.length > 1
        ? `Duplicate ${source.name} to ${targets.length} servers`
        : `Duplicate ${source.name}`;
    const made: string[] = [];
    return editOf(
      organisation,
      label,
      (draft) => {
        for (const target of targets) {
          const alike = { ...copyOf(source, home, target), id: nextId(draft) };
          const copy: Connector = { ...alike, name: free(draft, alike) };
          draft.connectors[copy.id] = castDraft(copy);
          made.push(copy.id);
        }
      },
      { made },
    );
  };
}

function copyOf(
  source: Connector,
  home: Server | undefined,
  target: Server | undefined,
): Connector {
  const kept = { ...source, unknown: [] };
  if (kept.kind === "send") return { ...kept, usage: kept.usage ?? "Custom" };
  const copy = { ...kept, usage: kept.usage ?? "Custom", permissions: kept.permissions ?? [] };
  if (!target) return copy;
  return {
    ...copy,
    server: target.id,
    name: home ? renamed(source.name, home.name, target.name) : source.name,
    explicit: home ? moved(source.explicit, home, target) : source.explicit,
  };
}

/** `Relay EX01` → `Relay EX02`: the server's name as a word of its own, in any case. */
function renamed(name: string, from: string, to: string): string {
  const at = name.toLowerCase().indexOf(from.toLowerCase());
  if (from === "" || at < 0) return name;
  const before = name[at - 1];
  const after = name[at + from.length];
  if ([before, after].some((each) => each !== undefined && /[\p{L}\p{N}]/u.test(each))) return name;
  return name.slice(0, at) + to + name.slice(at + from.length);
}

/** A server's own name in the greeting is that of the new server, or is left to the default where it is not known. */
function moved(explicit: Explicit, from: Server, to: Server): Explicit {
  const { Fqdn, ...rest } = explicit;
  if (typeof Fqdn !== "string") return explicit;
  const own = Fqdn.toLowerCase();
  if (own === from.name.toLowerCase()) return { ...rest, Fqdn: to.name };
  if (own !== from.fqdn?.toLowerCase()) return explicit;
  return to.fqdn ? { ...rest, Fqdn: to.fqdn } : rest;
}

/** The name, or with a number where its place has it already. */
function free(draft: OrganisationDraft, copy: Connector): string {
  const others = Object.values(draft.connectors).filter(
    (each) =>
      each.kind === copy.kind &&
      (each.kind === "send" || (copy.kind === "receive" && each.server === copy.server)),
  );
  const names = new Set(others.map(({ name }) => name.toLowerCase()));
  let name = copy.name;
  for (let number = 2; names.has(name.toLowerCase()); number += 1)
    name = `${copy.name.replace(/ \d+$/, "")} ${number}`;
  return name;
}
