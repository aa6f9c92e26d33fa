import type { SendUsage } from "../../../core/catalogue";
import type { Command } from "../../../core/edit";
import { addReceiveConnector, addSendConnector, addServer, together } from "../../../core/edit";
import { run, workspaceNow } from "../../../workspace/hooks";
import { items, type NewConnector, needsBindings, needsRanges } from "./newConnector";

/** Makes what the dialog asked for in one undoable step; answers the id of the (first) new connector. */
export function createConnector(answers: NewConnector): string | undefined {
  const before = workspaceNow().organisation.connectors;
  run(together(`New connector ${answers.name}`, commandsOf(answers)));
  const after = workspaceNow().organisation.connectors;
  return Object.keys(after).find((id) => !Object.hasOwn(before, id));
}

function commandsOf(answers: NewConnector): readonly Command[] {
  const { name, usage } = answers;
  if (answers.kind === "send")
    return [
      addSendConnector({
        name,
        usage: usage as SendUsage,
        explicit: { AddressSpaces: items(answers.spaces, "spaces") },
      }),
    ];
  const explicit = {
    ...(needsBindings(usage) ? { Bindings: items(answers.bindings, "bindings") } : {}),
    ...(needsRanges(usage) ? { RemoteIPRanges: items(answers.ranges, "ranges") } : {}),
  };
  const add = (server: string, suffix: string): Command =>
    addReceiveConnector({ name: `${name}${suffix}`, server, usage, explicit });
  const { servers } = workspaceNow().organisation;
  // Whoever names a server that is there means that one.
  const named = answers.newServer;
  const known = Object.values(servers).find(
    ({ name }) => name.toLowerCase() === named.toLowerCase(),
  );
  const chosen = known ? [...new Set([...answers.servers, known.id])] : answers.servers;
  const isNew = named !== "" && known === undefined;
  const many = chosen.length + (isNew ? 1 : 0) > 1;
  const suffixOf = (server: string) => (many ? ` ${server}` : "");
  const existing = chosen.map((id) => add(id, suffixOf(servers[id]?.name ?? "")));
  if (!isNew) return existing;
  return [
    addServer({ name: named }),
    (organisation) => {
      const id = Object.keys(organisation.servers).find(
        (each) => organisation.servers[each]?.name === named,
      );
      return add(id ?? "", suffixOf(named))(organisation);
    },
    ...existing,
  ];
}
