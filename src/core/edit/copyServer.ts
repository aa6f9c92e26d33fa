import { castDraft } from "immer";
import {
  type Connector,
  type Organisation,
  type ReceiveConnector,
  receiveConnectorsOf,
  type Server,
} from "../model";
import {
  counted,
  hostOfBinding,
  parseAddress,
  portOfBinding,
  printAddress,
  type Value,
} from "../values";
import { copyOf } from "./copyOf";
import { type Command, editOf, nextId, nothing } from "./edit";

/** What is copied from one server to another, by ids, and how. */
export interface ServerCopy {
  readonly from: string;
  readonly to: string;
  /** Receive connectors that go along, by id; absent: all whose name is free on the new server. */
  readonly connectors?: readonly string[];
  /** Local addresses of the old server to those of the new one, for bindings that name an address. */
  readonly addresses: Readonly<Record<string, string>>;
  /** What becomes of send connectors whose source is the old server. */
  readonly sources: "leave" | "add" | "replace";
}

/** One receive connector as it would stand on the new server. */
export interface CopyPreview {
  readonly source: ReceiveConnector;
  readonly copy: ReceiveConnector;
  /** The new server has one of that name already: it stays, and nothing is copied. */
  readonly taken: boolean;
  /** Bindings that name an address of the old server for which no new one is given, or none that can be read. */
  readonly unmapped: readonly string[];
}

/** What a copy would make, before it is made; in the order in which connectors are listed. */
export function copiesTo(
  organisation: Organisation,
  { from, to, addresses }: Pick<ServerCopy, "from" | "to" | "addresses">,
): readonly CopyPreview[] {
  const [home, target] = [organisation.servers[from], organisation.servers[to]];
  if (!home || !target || from === to) return [];
  const names = new Set(
    receiveConnectorsOf(organisation, to).map(({ name }) => name.toLowerCase()),
  );
  return receiveConnectorsOf(organisation, from).map((source) => {
    const { copy, unmapped } = movedTo(source, home, target, addresses);
    const name = copy.name.toLowerCase();
    const taken = names.has(name);
    // `Relay EX01` and `Relay EX02` of one server are one name on EX02.
    names.add(name);
    return { source, copy, unmapped, taken };
  });
}

/**
 * Copies the receive connectors of a server to another one, with its name in their names, its FQDN in their greetings,
 * and its addresses in their bindings, and lets it send where the old one does: the migration to a new server as one
 * step. Connectors whose name the new server has already stay as they are.
 */
export function copyServer(wish: ServerCopy): Command {
  return (organisation) => {
    const [home, target] = [organisation.servers[wish.from], organisation.servers[wish.to]];
    if (!home || !target || home === target) return nothing("Copy connectors");
    const copies = copiesTo(organisation, wish).filter(
      ({ source, taken }) => !taken && (wish.connectors?.includes(source.id) ?? true),
    );
    const made: string[] = [];
    return editOf(
      organisation,
      `Copy ${counted(copies.length, "connector")} of ${home.name} to ${target.name}`,
      (draft) => {
        for (const { copy } of copies) {
          const id = nextId(draft);
          draft.connectors[id] = castDraft({ ...copy, id });
          made.push(id);
        }
        if (wish.sources === "leave") return;
        for (const connector of Object.values(organisation.connectors)) {
          const next = sourcesOf(connector, home, target, wish.sources);
          const own = next && draft.connectors[connector.id];
          if (own)
            own.explicit = castDraft({ ...connector.explicit, SourceTransportServers: next });
        }
      },
      { made },
    );
  };
}

function movedTo(
  source: ReceiveConnector,
  home: Server,
  target: Server,
  addresses: ServerCopy["addresses"],
): Pick<CopyPreview, "copy" | "unmapped"> {
  const copy = copyOf(source, home, target) as ReceiveConnector;
  const bindings = copy.explicit.Bindings;
  if (!Array.isArray(bindings)) return { copy, unmapped: [] };
  const unmapped: string[] = [];
  const moved = (bindings as readonly string[]).map((binding) => {
    const address = hostOfBinding(binding);
    if (address === "0.0.0.0" || address === "::") return binding;
    const next = parseAddress((Object.hasOwn(addresses, address) && addresses[address]) || "");
    if (!next.ok) {
      unmapped.push(binding);
      return binding;
    }
    const printed = printAddress(next.value);
    return `${next.value.family === 6 ? `[${printed}]` : printed}:${portOfBinding(binding)}`;
  });
  return { copy: { ...copy, explicit: { ...copy.explicit, Bindings: moved } }, unmapped };
}

/** The new source servers of a send connector whose source is the old server; undefined where nothing changes. */
function sourcesOf(
  { kind, explicit }: Connector,
  home: Server,
  target: Server,
  how: "add" | "replace",
): Value | undefined {
  const sources = explicit.SourceTransportServers;
  if (kind !== "send" || !Array.isArray(sources)) return undefined;
  const all = sources as readonly string[];
  const isNamed = (server: Server) => (each: string) => sameServer(each, server);
  if (!all.some(isNamed(home))) return undefined;
  const others = all.filter((each) => !isNamed(target)(each));
  if (how === "add") return all.some(isNamed(target)) ? undefined : [...all, target.name];
  return [...new Set(others.map((each) => (isNamed(home)(each) ? target.name : each)))];
}

const sameServer = (text: string, { name, fqdn }: Server): boolean =>
  [name, fqdn].some((each) => each?.toLowerCase() === text.toLowerCase());
