import type { Option } from "./kinds/kind";

/** One entry of a closed list, in Exchange's spelling. */
export const option = (name: string, label: string, help: string): Option => ({
  name,
  label,
  help,
});

/** Both sides write the same protocol logs. */
export const loggingLevels: readonly Option[] = [
  option("None", "Off", "Sessions leave no trace in the protocol log."),
  option("Verbose", "On", "Every command and reply of a session goes to the protocol log."),
];
