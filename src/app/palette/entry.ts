import { match } from "./match";

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: string;
  /** Right of the label, small: where it is, or its exact name. */
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  /** More words that find it. */
  readonly also?: string | undefined;
  readonly run: () => void;
}

export type EntryKind = "action" | "connector" | "parameter" | "place" | "help";

export interface EntryGroup {
  readonly kind: EntryKind;
  readonly title: string;
  readonly count: number;
  readonly entries: readonly Entry[];
}

const titles: Record<EntryKind, string> = {
  action: "Actions",
  connector: "Connectors",
  parameter: "Parameters",
  place: "Places",
  help: "Help",
};

const prefixes: Readonly<Record<string, EntryKind>> = {
  ">": "action",
  "@": "connector",
  "#": "parameter",
  "?": "help",
};

const shownEach = 8;

/** `@ex01` asks for connectors only. */
export function readQuery(typed: string): { kind: EntryKind | null; text: string } {
  const first = typed.charAt(0);
  const kind = Object.hasOwn(prefixes, first) ? (prefixes[first] ?? null) : null;
  return { kind, text: kind ? typed.slice(1).trim() : typed.trim() };
}

/** The entries that answer, best group first; without a query the recent ones lead. */
export function answer(
  entries: readonly Entry[],
  typed: string,
  recent: readonly string[],
): readonly EntryGroup[] {
  const { kind, text } = readQuery(typed);
  const found = entries
    .filter((entry) => kind === null || entry.kind === kind)
    .flatMap((entry) => {
      const own = match(text, entry.label);
      const wide = own ?? match(text, `${entry.label} ${entry.detail ?? ""} ${entry.also ?? ""}`);
      if (wide === null) return [];
      const rank = recent.indexOf(entry.id);
      return [{ entry, score: wide - (own === null ? 3 : 0) + (rank < 0 ? 0 : 1 / (rank + 2)) }];
    });
  const groups = (Object.keys(titles) as EntryKind[]).flatMap((each) => {
    const mine = found.filter(({ entry }) => entry.kind === each);
    if (mine.length === 0) return [];
    mine.sort((a, b) => b.score - a.score);
    return {
      kind: each,
      title: titles[each],
      count: mine.length,
      best: text === "" ? 0 : (mine[0]?.score ?? 0),
      entries: mine.slice(0, kind ? 60 : shownEach).map(({ entry }) => entry),
    };
  });
  return groups.sort((a, b) => b.best - a.best);
}
