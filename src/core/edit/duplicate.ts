import { castDraft } from "immer";
import { type Connector, serverOf } from "../model";
import { copyOf } from "./copyOf";
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
