import { knownReadOnly, properties } from "../../catalogue";
import { namesOfDomain } from "./acceptedDomain";
import { namesOfAdapter } from "./adapter";
import { namesOfCertificate } from "./certificate";
import { namesOfServer } from "./exchangeServer";
import { namesOfEntry } from "./permission";
import { namesOfTransportConfig } from "./transportConfig";

const all: readonly string[] = [
  "Identity",
  "Name",
  "Server",
  ...(["receive", "send"] as const).flatMap((side) => [
    ...properties(side).map(({ name }) => name),
    ...knownReadOnly[side],
  ]),
  ...namesOfDomain,
  ...namesOfCertificate,
  ...namesOfEntry,
  ...namesOfServer,
  ...namesOfAdapter,
  ...namesOfTransportConfig,
];

const names: ReadonlyMap<string, string> = new Map(all.map((name) => [name, name]));

/** Whether objects that are read here have a property of this name: by it the text of an output is known. */
export const isKnownName = (name: string): boolean => names.has(name);

/** Names that were typed, by their lower case. */
const byLowerCase: ReadonlyMap<string, string> = new Map(
  all.map((name) => [name.toLowerCase(), name]),
);

/**
 * A known name as it is spelled, whatever the case in which it was typed; another one as a text of its own: a
 * piece of a long text would keep the whole text in memory.
 */
export const ownName = (name: string): string =>
  names.get(name) ?? byLowerCase.get(name.toLowerCase()) ?? ` ${name}`.slice(1);

/** Whether both kinds of connector have the property, so that it does not tell one from the other. */
export const isOfBothSides = (name: string): boolean =>
  ["Identity", "Name", "Server"].includes(name) ||
  (["receive", "send"] as const).every(
    (side) => knownReadOnly[side].has(name) || properties(side).some((each) => each.name === name),
  );
