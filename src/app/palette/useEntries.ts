import { useMemo, useSyncExternalStore } from "react";
import { type Command, isPossible, keysOf } from "../../ui/commands/command";
import { commandStore } from "../../ui/commands/commandStore";
import type { Entry, EntryKind } from "./entry";

const kinds: Readonly<Record<string, EntryKind>> = { Places: "place", Help: "help" };

/** Everything that the palette can answer with now. */
export function useEntries(): readonly Entry[] {
  const commands = useSyncExternalStore(commandStore.watch, commandStore.get);
  return useMemo(() => commands.flatMap(commandEntry), [commands]);
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
