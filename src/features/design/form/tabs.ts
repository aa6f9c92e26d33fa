import { groups } from "../../../core/catalogue";
import type { FieldView } from "./fields";

export interface FormTab {
  readonly id: string;
  readonly label: string;
  readonly count: number | undefined;
  readonly countLabel: string;
  /** Fields of the group. */
  readonly total: number;
}

/** Essentials first, then the groups that have a field; each with the number of explicit values. */
export function tabsOf(fields: readonly FieldView[]): readonly FormTab[] {
  const count = (some: readonly FieldView[]) =>
    some.filter(({ effective }) => effective.origin === "explicit").length || undefined;
  const used = groups
    .map(({ id, title }) => ({
      id,
      title,
      of: fields.filter((each) => each.parameter.group === id),
    }))
    .filter(({ of }) => of.length > 0);
  return [
    { id: "essentials", label: "Essentials", count: undefined, countLabel: "", total: 0 },
    ...used.map(({ id, title, of }) => ({
      id,
      label: title,
      count: count(of),
      countLabel: "explicit",
      total: of.length,
    })),
  ];
}

/** The same tabs with the same counts: the row of tabs need not be drawn again. */
export const sameTabs = (a: readonly FormTab[], b: readonly FormTab[]): boolean =>
  a.length === b.length &&
  a.every((tab, index) => tab.id === b[index]?.id && tab.count === b[index]?.count);
