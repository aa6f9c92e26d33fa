/** A connector as it is stored, as far as the soak looks into it. */
export interface KeptConnector {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly server?: string;
  readonly usage?: string;
  readonly explicit: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly [other: string]: unknown;
}

/** All connectors by id. */
export type Kept = Readonly<Record<string, KeptConnector>>;

/** What the app has to hold, kept beside it: written anew from what a person does, with none of the app's code. */
export class Beside {
  readonly past: Kept[] = [];
  readonly future: Kept[] = [];

  constructor(public present: Kept) {}

  change(next: Kept): void {
    if (sameKept(next, this.present)) return;
    this.past.push(this.present);
    this.future.length = 0;
    this.present = next;
  }

  undo(): void {
    this.#go(this.past, this.future);
  }

  redo(): void {
    this.#go(this.future, this.past);
  }

  /** A page that is loaded again has no steps to take back. */
  forget(): void {
    this.past.length = 0;
    this.future.length = 0;
  }

  #go(from: Kept[], to: Kept[]): void {
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.present);
    this.present = next;
  }
}

/** One value of some connectors. */
export const valued = (
  kept: Kept,
  ids: readonly string[],
  parameter: string,
  value: unknown,
): Kept => ({
  ...kept,
  ...Object.fromEntries(
    ids.map((id) => {
      const connector = kept[id] as KeptConnector;
      const { [parameter]: _, ...rest } = connector.explicit;
      const explicit = value === undefined ? rest : { ...rest, [parameter]: value };
      return [id, { ...connector, explicit }];
    }),
  ),
});

/** Off; on again where that is not what a new connector is anyway. */
export function turned(kept: Kept, id: string): Kept {
  const { explicit, usage } = kept[id] as KeptConnector;
  const value = explicit.Enabled !== false ? false : usage === undefined ? true : undefined;
  return valued(kept, [id], "Enabled", value);
}

export const renamed = (kept: Kept, id: string, name: string): Kept => ({
  ...kept,
  [id]: { ...(kept[id] as KeptConnector), name },
});

export function without(kept: Kept, id: string): Kept {
  const { [id]: _, ...rest } = kept;
  return rest;
}

/** A copy beside the connector, as one that is made new: of a usage, with nothing unknown. */
export function copied(kept: Kept, id: string, copy: string): Kept {
  const source = kept[id] as KeptConnector;
  const taken = Object.values(kept)
    .filter(({ kind, server }) => kind === source.kind && server === source.server)
    .map(({ name }) => name.toLowerCase());
  const stem = source.name.replace(/ \d+$/, "");
  let name = source.name;
  for (let number = 2; taken.includes(name.toLowerCase()); number += 1) name = `${stem} ${number}`;
  const { usage = "Custom", permissions = [] } = source;
  return { ...kept, [copy]: { ...source, id: copy, name, usage, permissions, unknown: [] } };
}

/** What differs between what is kept here and what was read back, for people; empty where nothing does. */
export function lostIn(wanted: Kept, found: Kept): readonly string[] {
  const ids = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  return [...ids].flatMap((id) => {
    const [here, there] = [wanted[id], found[id]];
    if (!here) return [`${id} should not be there`];
    if (!there) return [`${id} (${here.name}) is gone`];
    return [...new Set([...Object.keys(here), ...Object.keys(there)])]
      .filter((key) => ordered(here[key]) !== ordered(there[key]))
      .map((key) => `${id}.${key}: ${ordered(here[key])} became ${ordered(there[key])}`);
  });
}

export const sameKept = (a: Kept, b: Kept): boolean => a === b || lostIn(a, b).length === 0;

/** JSON with the keys of each object in order. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? "nothing";
