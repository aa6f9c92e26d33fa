import { useEffect, useRef } from "react";
import type { Command } from "./command";
import { addCommands } from "./commandStore";

/**
 * Adds commands while the component is shown. Ids, labels and keys are read when `key` changes;
 * `when` and `run` are always those of the last drawing.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = commands.map((each) => `${each.id} ${each.label} ${each.keys}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says when a list is another list
  useEffect(
    () =>
      addCommands(
        latest.current.map((command, index) => ({
          ...command,
          when: () => latest.current[index]?.when?.() ?? true,
          run: () => latest.current[index]?.run(),
        })),
      ),
    [shape],
  );
}
