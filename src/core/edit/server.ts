import { castDraft } from "immer";
import { type Connector, type Organisation, type Server, serverNamed, valueFault } from "../model";
import { counted } from "../values";
import { type Command, editOf, nextId, nothing, type OrganisationDraft } from "./edit";
import { addListed } from "./facts";
import { type FieldsOf, writeFields } from "./fields";

type Given = { readonly name: string } & FieldsOf<Omit<Server, "id" | "name">>;

/** A new server, a Mailbox server unless said otherwise. */
export function addServer({ name, role = "Mailbox", ...fields }: Given): Command {
  return (organisation) => {
    const made: string[] = [];
    return editOf(
      organisation,
      `Add server ${name}`,
      (draft) => {
        const server = { id: nextId(draft), name, role };
        writeFields(server, fields);
        draft.servers[server.id] = castDraft(server as Server);
        addListed(draft, "servers");
        made.push(server.id);
      },
      { made },
    );
  };
}

const serverOfId = (organisation: Organisation, id: string): Server | undefined =>
  Object.hasOwn(organisation.servers, id) ? organisation.servers[id] : undefined;

/** Changes some fields of a server. A new name is followed wherever the design uses the old one. */
export function changeServer({
  server: id,
  ...fields
}: { readonly server: string } & FieldsOf<Omit<Server, "id">>): Command {
  return (organisation) => {
    const server = serverOfId(organisation, id);
    if (!server) return nothing("Change the server");
    const { name } = fields;
    const label =
      name === undefined || name === server.name
        ? `Change server ${server.name}`
        : `Rename server ${server.name} to ${name}`;
    return editOf(
      organisation,
      label,
      (draft) => {
        const changed = draft.servers[id];
        if (changed) writeFields(changed, fields);
        if (name !== undefined && name !== server.name)
          followName(draft, organisation, server.name, name);
      },
      { merge: `${id}/${Object.keys(fields).sort().join()}` },
    );
  };
}

const sourceServers = "SourceTransportServers";

/** The source servers as they stand in the form: rows that cannot be read yet, else the value. */
function sourcesOf({ explicit, drafts }: Connector): readonly string[] {
  const typed = Object.hasOwn(drafts, sourceServers) ? drafts[sourceServers] : undefined;
  const said = typed ?? explicit[sourceServers];
  return Array.isArray(said) ? said : [];
}

/** Writes the source servers; a list that the parameter cannot hold stays as typed rows, as in the form. */
function writeSources(connector: OrganisationDraft["connectors"][string], rows: string[]): void {
  if (valueFault(connector.kind, sourceServers, rows) === undefined) {
    connector.explicit[sourceServers] = rows;
    delete connector.drafts[sourceServers];
  } else connector.drafts[sourceServers] = rows;
}

function followName(
  draft: OrganisationDraft,
  organisation: Organisation,
  from: string,
  to: string,
): void {
  const is = (each: string | undefined) => each?.toLowerCase() === from.toLowerCase();
  for (const connector of Object.values(organisation.connectors)) {
    const sources = connector.kind === "send" ? sourcesOf(connector) : [];
    const changed = draftOf(draft, connector, sources.some(is));
    if (changed)
      writeSources(
        changed,
        sources.map((each) => (is(each) ? to : each)),
      );
  }
  for (const { id, server } of Object.values(organisation.certificates)) {
    const certificate = is(server) ? draft.certificates[id] : undefined;
    if (certificate) certificate.server = to;
  }
}

/** A draft is made only of a connector that changes: making one of each would cost more than a keystroke has. */
const draftOf = (draft: OrganisationDraft, { id }: Connector, changes: boolean) =>
  changes ? draft.connectors[id] : undefined;

/**
 * Takes a server away with its receive connectors, the deployed ones too: they go with it, and no
 * command could name them. Send connectors no longer start from it, unless it is their only source.
 */
export function removeServer({ server: id }: { readonly server: string }): Command {
  return (organisation) => {
    const server = serverOfId(organisation, id);
    if (!server) return nothing("Remove the server");
    const isHere = (each: Connector) => each.kind === "receive" && each.server === id;
    const own = Object.values(organisation.connectors).filter(isHere);
    const deployed = Object.values(organisation.deployed).filter(isHere);
    const count = counted(own.length, "connector");
    return editOf(organisation, `Remove server ${server.name} with ${count}`, (draft) => {
      delete draft.servers[id];
      for (const each of own) delete draft.connectors[each.id];
      for (const each of deployed) delete draft.deployed[each.id];
      leaveSources(draft, organisation, id);
    });
  };
}

function leaveSources(draft: OrganisationDraft, organisation: Organisation, id: string): void {
  for (const connector of Object.values(organisation.connectors)) {
    const sources = connector.kind === "send" ? sourcesOf(connector) : [];
    const others = sources.filter((each) => serverNamed(organisation, each)?.id !== id);
    const leaves = others.length > 0 && others.length < sources.length;
    const changed = draftOf(draft, connector, leaves);
    if (changed) writeSources(changed, others);
  }
}
