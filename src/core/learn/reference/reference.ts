import { ascending } from "../../values";
import { causeDrafts } from "./kinds/causes";
import { parameterDrafts } from "./kinds/parameters";
import { refusalDrafts } from "./kinds/refusals";
import { replyDrafts } from "./kinds/replies";
import { groupDrafts, rightDrafts } from "./kinds/rights";
import { riskDrafts } from "./kinds/risks";
import { ruleDrafts } from "./kinds/rules";
import { termDrafts } from "./kinds/terms";
import { type Dictionary, dictionaryOf, linked } from "./mentions";
import { type Draft, type Linked, type Page, type PageHead, type PageId, pageKinds } from "./page";

interface Book {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly heads: readonly PageHead[];
  readonly dictionary: Dictionary;
  /** Pages that a page names, and the same the other way. */
  readonly names: ReadonlyMap<string, ReadonlySet<PageId>>;
  readonly namedBy: ReadonlyMap<string, ReadonlySet<PageId>>;
}

/** Everything is made when the first page is asked for, and kept. */
let made: Book | undefined;

function book(): Book {
  made ??= bind(
    [termDrafts, parameterDrafts, ruleDrafts, refusalDrafts, riskDrafts].flatMap((each) => each()),
    [replyDrafts, causeDrafts, rightDrafts, groupDrafts].flatMap((each) => each()),
  );
  return made;
}

function bind(first: readonly Draft[], second: readonly Draft[]): Book {
  const all = [...first, ...second];
  const drafts = new Map(all.map((each) => [each.id as string, each]));
  const dictionary = dictionaryOf(all);
  const names = new Map<string, Set<PageId>>();
  const namedBy = new Map<string, Set<PageId>>();
  for (const draft of all) {
    const own = new Set(draft.see.filter((each) => each !== draft.id && drafts.has(each)));
    for (const text of textsOf(draft))
      for (const part of linked(text, draft, dictionary))
        if (typeof part !== "string") own.add(part.to);
    names.set(draft.id, own);
    for (const each of own) namedBy.set(each, (namedBy.get(each) ?? new Set()).add(draft.id));
  }
  return { drafts, heads: sorted(all.map(headOf)), dictionary, names, namedBy };
}

const textsOf = ({ summary, facts, parts }: Draft): readonly string[] => [
  summary,
  ...facts.map(([, text]) => text),
  ...parts.flatMap(({ title, lines }) => [title, ...lines]),
];

const headOf = ({ id, kind, title, name, summary, also, side }: Draft): PageHead => ({
  ...{ id, kind, title, summary },
  ...(name !== undefined && { name }),
  ...(also !== undefined && { also }),
  ...(side !== undefined && { side }),
});

const sorted = (heads: readonly PageHead[]): readonly PageHead[] =>
  [...heads].sort(
    (a, b) =>
      pageKinds.indexOf(a.kind) - pageKinds.indexOf(b.kind) || ascending(keyOf(a), keyOf(b)),
  );

const keyOf = ({ title, id }: PageHead): string => `${title.toLowerCase()} ${id}`;

/**
 * The reference: a page for every term, parameter, rule, refusal, risk, reply, cause, right and permission group, made
 * from their declarations. Heads stand by kind, then title.
 */
export const referenceHeads = (): readonly PageHead[] => book().heads;

/** The page of an id; undefined where there is none. */
export function referencePage(id: string): Page | undefined {
  const { drafts, dictionary, names, namedBy } = book();
  const draft = drafts.get(id);
  if (!draft) return undefined;
  const { see: _, ...more } = draft;
  const link = (text: string): Linked => linked(text, draft, dictionary);
  const headsOf = (ids: ReadonlySet<PageId> | undefined): readonly PageHead[] =>
    sorted([...(ids ?? [])].flatMap((each) => drafts.get(each) ?? []).map(headOf));
  return {
    ...more,
    facts: draft.facts.map(([label, text]) => [label, link(text)]),
    parts: draft.parts.map((part) => ({ ...part, lines: part.lines.map(link) })),
    names: headsOf(names.get(id)),
    namedBy: headsOf(namedBy.get(id)),
  };
}
