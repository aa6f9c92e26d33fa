import type { Imported, ImportedConnector, Origin, RefusedPart } from "./imported";

/**
 * Whether something is missing of what a person wrote: commands of a script that the shell would not run as they stand
 * (they do not parse or bind, or have a parameter that their cmdlet lacks), or values in JSON written by hand. What is
 * made of the inputs is not what their author meant. What an export shows and cannot be read is unknown.
 */
export function lacksWhatWasWritten({ connectors, scripts = [], report }: Imported): boolean {
  const isOfScript = ({ file }: Origin): boolean => file !== undefined && scripts.includes(file);
  const byHand = new Set(connectors.filter((each) => each.cmdlet === undefined).map(keyOf));
  return (
    report.refused.some((each) =>
      each.property === undefined ? isOfScript(each) : byHand.has(placeOf(each)),
    ) || report.unknown.some((each) => isOfScript(each) && isParameter(each.what))
  );
}

/** What is unknown is a parameter with its dash, a command, or a property of an export. */
export const isParameter = (what: string): boolean => what.startsWith("-");

/** The parameters of a connector that its input gives, and whose values cannot be read. */
export function refusedOf({
  report,
}: Pick<Imported, "report">): (connector: ImportedConnector) => readonly string[] {
  const found = new Map<string, string[]>();
  for (const each of report.refused)
    if (each.property !== undefined)
      found.set(placeOf(each), [...(found.get(placeOf(each)) ?? []), each.property]);
  return (connector) => found.get(keyOf(connector)) ?? [];
}

const placeOf = ({ file, connector = "" }: RefusedPart): string =>
  JSON.stringify([file, connector.toLowerCase()]);

const keyOf = ({ file, server, name }: ImportedConnector): string =>
  JSON.stringify([file, (server === null ? name : `${server}\\${name}`).toLowerCase()]);
