import { type Held, isConstant, list, textOf, unknown, whyNot } from "./held";

/** Names that every hashtable or list has: no keys. */
const ofEvery = new Set([
  "keys",
  "values",
  "count",
  "length",
  "longlength",
  "rank",
  "syncroot",
  "item",
]);

/** `$a.Name`: the key of a hashtable, or what is known of a connector. */
export function memberOf(target: Held, name: Held): Held {
  const key = isConstant(name) ? textOf(name)?.toLowerCase() : undefined;
  if (key === undefined) return unknown("a member whose name is not constant");
  if (target.is === "connector") return ofConnector(target, key);
  if (target.is === "table") {
    const entry = target.table.entries.get(key);
    if (entry && !ofEvery.has(key)) return entry.value;
    return unknown(
      ofEvery.has(key) ? `${key} of a hashtable` : `there is no key ${key.slice(0, 60)}`,
    );
  }
  if (
    target.is === "list" &&
    !ofEvery.has(key) &&
    target.items.every((each) => each.is === "table")
  )
    return membersOf(target.items, name);
  return unknown(whyNot(target) ?? `the member ${key.slice(0, 60)}`);
}

/** The member of each object of a list, as PowerShell gathers them. */
function membersOf(items: readonly Held[], name: Held): Held {
  const found = items.map((each) => memberOf(each, name));
  return (
    found.find((each) => each.is === "unknown") ??
    list(found.flatMap((each) => (each.is === "list" ? each.items : [each])))
  );
}

function ofConnector({ connector }: Extract<Held, { is: "connector" }>, key: string): Held {
  if (key === "identity") return { is: "connector", connector };
  const touched = connector.touched.get(key);
  return touched ?? { is: "deployed", connector, property: key, added: [] };
}

/** `$a[0]`, `$a[-1]`, `$a[0..2]`, `$h['Name']`. */
export function indexOf(target: Held, index: Held): Held {
  const why =
    whyNot(index) ?? (target.is === "list" || target.is === "table" ? undefined : whyNot(target));
  if (why !== undefined) return unknown(why);
  if (index.is === "list") {
    const found = index.items.map((each) => indexOf(target, each));
    return found.find((each) => each.is === "unknown") ?? list(found);
  }
  if (target.is === "table") {
    const key = textOf(index)?.toLowerCase();
    const entry =
      key === undefined || target.table.isObject ? undefined : target.table.entries.get(key);
    return entry?.value ?? unknown("there is no such key");
  }
  if (target.is !== "list" || index.is !== "number")
    return unknown("an index into something else than a list");
  return target.items.at(index.value) ?? unknown("there is no element of that number");
}
