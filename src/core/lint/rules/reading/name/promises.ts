import type { Connector } from "../../../../model";
import { type Word, wordsOf } from "./words";

/** What the words of a name promise, each as it is written there. */
export interface Promises {
  /** Not in use: test, old, do not use. */
  readonly idle?: string;
  /** TLS is demanded: force TLS, TLS only. */
  readonly tls?: string;
  readonly inside?: string;
  readonly noRelay?: string;
}

const idle = ["test", "temp", "tmp", "old", "obsolete", "unused", "disabled", "delete"];
const inside = ["internal", "inside", "intern"];
const demands = ["force", "require", "enforce", "enforced", "mandatory", "only"];
/** What a name has to hold to promise anything: few do. */
const any = new RegExp([...idle, ...inside, "tls", "not.+use", "no.+relay"].join("|"), "is");

const kept = new WeakMap<Connector, Promises | null>();

/** Whole words, in any case; undefined = it promises nothing. */
export function promisesOf(connector: Connector): Promises | undefined {
  const known = kept.get(connector);
  if (known !== undefined) return known ?? undefined;
  const read = any.test(connector.name) ? readPromises(connector.name) : null;
  kept.set(connector, read);
  return read ?? undefined;
}

function readPromises(name: string): Promises | null {
  const words = wordsOf(name);
  const find = (...looked: readonly (readonly string[])[]): string | undefined => {
    const at = words.findIndex((_, from) =>
      looked.every((each, index) => each.includes(words[from + index]?.text ?? "")),
    );
    const [first, last] = [words[at], words[at + looked.length - 1]];
    return first && last && spelled(name, first, last);
  };
  const found = {
    idle: find(idle) ?? find(["do"], ["not"], ["use"]),
    tls: find(demands, ["tls"]) ?? find(["tls"], demands),
    inside: find(inside),
    noRelay: find(["no"], ["relay"]),
  };
  const said = Object.entries(found).filter(([, text]) => text !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : null;
}

const spelled = (name: string, first: Word, last: Word): string =>
  name.slice(first.start, last.end);
