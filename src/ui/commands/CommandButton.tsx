import type { LucideIcon } from "lucide-react";
import { useSyncExternalStore } from "react";
import { IconButton } from "../IconButton";
import { isPossible, keysOf } from "./command";
import { commandStore } from "./commandStore";

export interface CommandButtonProps {
  readonly command: string;
  readonly icon: LucideIcon;
  readonly className?: string | undefined;
}

/** The button of a command: its name, its keys and what it does come from the registry. */
export function CommandButton({ command: id, icon, className }: CommandButtonProps) {
  const commands = useSyncExternalStore(commandStore.watch, commandStore.get);
  const command = commands.find((each) => each.id === id);
  if (!command) return null;
  return (
    <IconButton
      name={command.label}
      icon={icon}
      keys={keysOf(command)[0]}
      className={className}
      disabled={!isPossible(command)}
      onClick={() => void command.run()}
    />
  );
}
