import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { IconButton } from "../IconButton";
import { isPossible, keysOf } from "./command";
import { commandStore } from "./commandStore";

export interface CommandButtonProps {
  readonly command: string;
  readonly icon: LucideIcon;
  readonly className?: string | undefined;
}

/**
 * The button of a command: its name, its keys and what it does come from the registry. One that has the focus
 * keeps it when its command is no longer possible, as after the last undo; a disabled button would drop it.
 */
export function CommandButton({ command: id, icon, className }: CommandButtonProps) {
  const commands = useSyncExternalStore(commandStore.watch, commandStore.get);
  const [focused, setFocused] = useState(false);
  const command = commands.find((each) => each.id === id);
  if (!command) return null;
  const possible = isPossible(command);
  return (
    <IconButton
      name={command.label}
      icon={icon}
      keys={keysOf(command)[0]}
      className={clsx("aria-disabled:text-ink-off", className)}
      disabled={!possible && !focused}
      aria-disabled={(!possible && focused) || undefined}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={() => {
        if (possible) void command.run();
      }}
    />
  );
}
