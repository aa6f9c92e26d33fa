import type { Patch } from "immer";
import type { Edit } from "../../core/edit";
import { type Organisation, type PartName, partNames } from "../../core/model";
import type { Change, PartKey, PartRecord } from "./storage";

const isPart = (step: unknown): step is PartName => partNames.some((each) => each === step);

/** The parts that the patches of an edit touch; a change of the head alone touches none. */
export function touchedBy(
  patches: Edit["patches"],
  before: Organisation,
  after: Organisation,
): readonly PartKey[] {
  const keys = new Map<string, PartKey>();
  const add = (part: PartName, id: string) => keys.set(`${part}/${id}`, { part, id });
  for (const { path } of patches as readonly Patch[]) {
    const [part, id] = path;
    if (!isPart(part)) continue;
    if (id !== undefined) add(part, String(id));
    else
      for (const each of new Set([...Object.keys(before[part]), ...Object.keys(after[part])]))
        add(part, each);
  }
  return [...keys.values()];
}

/** How the touched parts are to be stored: put where they are, removed where they are gone. */
export function changesOf(
  organisation: Organisation,
  touched: Iterable<PartKey>,
): Pick<Change, "puts" | "removes"> {
  const puts: PartRecord[] = [];
  const removes: PartKey[] = [];
  for (const { part, id } of touched) {
    const parts: Readonly<Record<string, unknown>> = organisation[part];
    if (Object.hasOwn(parts, id)) puts.push({ part, id, value: parts[id] });
    else removes.push({ part, id });
  }
  return { puts, removes };
}

/** All parts of an organisation, as they are stored. */
export const recordsOf = (organisation: Organisation): readonly PartRecord[] =>
  partNames.flatMap((part) =>
    Object.entries(organisation[part]).map(([id, value]) => ({ part, id, value })),
  );
