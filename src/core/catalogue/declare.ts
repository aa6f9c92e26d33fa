import type { SourceId } from "../sources";
import type { DefaultFact, ExchangeVersion, Group, Parameter, Side, Verb } from "./parameter";

type Said = "name" | "kind" | "label" | "help";
type Declaration = Pick<Parameter, Said> & Partial<Omit<Parameter, Said | "of" | "group">>;

/** No connector parameter of these versions is missing from one of them. */
const versions: readonly ExchangeVersion[] = ["2016", "2019", "SE"];

/**
 * Declares the parameters of one group of one side. What most of them share is filled in: a property
 * of New- and Set-, on every version, read in the reference of its first cmdlet.
 */
export function declaring(of: Side, group: Group): (declaration: Declaration) => Parameter {
  return ({ cmdlets = ["New", "Set"], cites = [], ...declaration }) => ({
    of,
    group,
    versions,
    role: "property",
    defaults: [],
    ...declaration,
    cmdlets,
    cites: [reference(of, cmdlets[0] ?? "New"), ...cites],
  });
}

/** The reference page of a cmdlet, as a source. */
const reference = (of: Side, verb: Verb): SourceId => {
  const pages: Record<Side, Record<Verb, SourceId>> = {
    receive: {
      New: "new-receiveconnector",
      Set: "set-receiveconnector",
      Remove: "remove-receiveconnector",
    },
    send: { New: "new-sendconnector", Set: "set-sendconnector", Remove: "remove-sendconnector" },
  };
  return pages[of][verb];
};

type When = NonNullable<DefaultFact["when"]>;

const fact =
  (standing: DefaultFact["standing"]) =>
  (value: DefaultFact["value"], source: SourceId, when?: When): DefaultFact => ({
    value,
    source,
    standing,
    ...(when && { when }),
  });

/** A default that a vendor document states. */
export const documented = fact("documented");
/** A default seen in an export or in the behaviour of a server. */
export const observed = fact("observed");
/** A default that follows from others and that nobody states. */
export const inferred = fact("inferred");
/** A default that sources do not agree on. */
export const contested = fact("disputed");
