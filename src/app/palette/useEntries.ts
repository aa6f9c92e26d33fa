import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useSyncExternalStore } from "react";
import { type Command, isPossible, keysOf } from "../../ui/commands/command";
import { commandStore } from "../../ui/commands/commandStore";
import { useOrganisation } from "../../workspace/hooks";
import type { PlaceSearch } from "../search";
import { connectorEntries, parameterEntries } from "./designEntries";
import type { Entry, EntryKind } from "./entry";

const kinds: Readonly<Record<string, EntryKind>> = { Places: "place", Help: "help" };

/** Everything that the palette can answer with now. */
export function useEntries(): readonly Entry[] {
  const commands = useSyncExternalStore(commandStore.watch, commandStore.get);
  const organisation = useOrganisation((each) => each);
  const { at } = useSearch({ strict: false });
  const navigate = useNavigate();
  return useMemo(() => {
    const open = (search: PlaceSearch) => void navigate({ to: "/design", search });
    const connector =
      at !== undefined && Object.hasOwn(organisation.connectors, at)
        ? organisation.connectors[at]
        : undefined;
    return [
      ...commands.flatMap(commandEntry),
      ...connectorEntries(organisation, open),
      ...(connector ? parameterEntries(connector, open) : []),
    ];
  }, [commands, organisation, at, navigate]);
}

function commandEntry(command: Command): Entry[] {
  if (command.hidden || !isPossible(command)) return [];
  return [
    {
      id: command.id,
      kind: kinds[command.group] ?? "action",
      label: command.label,
      also: command.also,
      keys: keysOf(command)[0],
      run: () => void command.run(),
    },
  ];
}
