import { parameter } from "../../catalogue";
import { firstOf, plain } from "../../finding";
import type { Value } from "../../values";
import type { Ambiguous, ImportedConnector, ImportedDomain } from "./imported";

/** What one input shows twice under one name with different values: the later is taken (`partsOf`), and that is told. */
export function shownTwice(
  file: string,
  {
    connectors,
    acceptedDomains = [],
  }: {
    readonly connectors: readonly ImportedConnector[];
    readonly acceptedDomains?: readonly Pick<ImportedDomain, "domain" | "type">[] | undefined;
  },
): readonly Ambiguous[] {
  const told = (what: string, line?: number): readonly Ambiguous[] => [
    { what, chosen: "the later", file, ...(line !== undefined && { line }) },
  ];
  return [
    ...again(connectors.filter(isNoCommand), keyOf).flatMap(([before, each]) => {
      const { server, name, line } = each;
      const differing = differingOf(before, each);
      if (differing.length === 0) return [];
      const what = `${server === null ? name : `${server}\\${name}`} is shown twice, with different ${plain(firstOf(differing, 3))}.`;
      return told(server === null && each.kind === "receive" ? `${what} ${ofSeveral}` : what, line);
    }),
    ...again(acceptedDomains, ({ domain }) => domain.toLowerCase()).flatMap(
      ([before, { domain, type }]) =>
        before.type === type
          ? []
          : told(`${domain} is shown twice, as ${before.type} and as ${type}.`),
    ),
  ];
}

const ofSeveral = "If these are connectors of two servers, show Server with them.";

/** Commands of a script run one after the other. */
const isNoCommand = ({ cmdlet }: ImportedConnector): boolean => !cmdlet?.startsWith("New-");

const keyOf = ({ kind, server, name }: ImportedConnector): string =>
  JSON.stringify([kind, server?.toLowerCase(), name.toLowerCase()]);

/** Each with the last one before it under the same key. */
function again<T>(all: readonly T[], key: (each: T) => string): readonly (readonly [T, T])[] {
  const last = new Map<string, T>();
  return all.flatMap((each) => {
    const before = last.get(key(each));
    last.set(key(each), each);
    return before === undefined ? [] : [[before, each] as const];
  });
}

/** The parameters that both show, and not alike. */
const differingOf = (before: ImportedConnector, each: ImportedConnector): readonly string[] =>
  Object.entries(each.properties)
    .filter(([name, value]) => {
      const other = before.properties[name];
      return other !== undefined && !isEqual(each.kind, name, other, value);
    })
    .map(([name]) => name);

const isEqual = (kind: ImportedConnector["kind"], name: string, a: Value, b: Value): boolean =>
  parameter(kind, name)?.kind.equal(a, b) ?? JSON.stringify(a) === JSON.stringify(b);
