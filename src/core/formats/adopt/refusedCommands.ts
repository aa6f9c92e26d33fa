import type { Imported, Origin } from "./imported";

/**
 * Whether a script among the inputs has commands that the shell would not run as they stand: they do not parse or bind,
 * or have a parameter that their cmdlet lacks. What is made of the inputs is not what their author meant.
 */
export function hasRefusedCommands({ scripts = [], report }: Imported): boolean {
  const isOfScript = ({ file }: Origin): boolean => file !== undefined && scripts.includes(file);
  return (
    report.refused.some((each) => isOfScript(each) && each.property === undefined) ||
    report.unknown.some((each) => isOfScript(each) && isParameter(each.what))
  );
}

/** What is unknown is a parameter with its dash, a command, or a property of an export. */
export const isParameter = (what: string): boolean => what.startsWith("-");
