import { parameter, type Raw, type Side } from "../catalogue";
import { valueFault } from "../model";
import type { Value } from "../values";
import type { ImportedChange, RefusedPart, SetAside } from "./adopt";
import { lineFeeds } from "./lineFeeds";

/** What of an import's JSON could not be taken. */
export interface Losses {
  readonly refused: RefusedPart[];
  readonly unknown: SetAside[];
}

/** Values of an import's JSON by parameter, canonical; those that are none are told. */
export function readValues(
  kind: Side,
  values: Readonly<Record<string, unknown>>,
  place: { readonly file: string; readonly connector: string },
  { refused, unknown }: Losses,
): Readonly<Record<string, Value>> {
  const kept = Object.entries(values).flatMap(([property, value]) => {
    const fault = valueFault(kind, property, value);
    if (fault === undefined) return [[property, isRaw(value) ? lineFeeds(value) : value]];
    const declared = parameter(kind, property);
    if (declared?.role !== "property") {
      unknown.push({ what: property, file: place.file });
      return [];
    }
    // Written by hand it may say the same otherwise: `10.1.5.0-10.1.5.255`, `36 MB`.
    const written = isRaw(value) ? declared.kind.coerce(value) : undefined;
    if (written?.ok) return [[property, written.value]];
    const reason = written ? `${written.complaint.what} ${written.complaint.mend}` : `${fault}.`;
    refused.push({ ...place, property, reason });
    return [];
  });
  return Object.fromEntries(kept) as Record<string, Value>;
}

/** A change as JSON has it. A new name is text of any kind, as no list of values judges it. */
export function changeOf(
  each: {
    readonly cmdlet: string;
    readonly identity: string;
    readonly set: Readonly<Record<string, unknown>>;
    readonly add: Readonly<Record<string, unknown>>;
    readonly remove: Readonly<Record<string, unknown>>;
    readonly file?: string | undefined;
    readonly line?: number | undefined;
  },
  file: string,
  losses: Losses,
): ImportedChange {
  const kind: Side = /receive/i.test(each.cmdlet) ? "receive" : "send";
  const place = { file, connector: each.identity };
  const { Name, ...set } = each.set;
  const listed = (values: Readonly<Record<string, unknown>>) =>
    readValues(kind, values, place, losses) as Readonly<Record<string, readonly string[]>>;
  return {
    cmdlet: each.cmdlet,
    identity: each.identity,
    set: {
      ...(typeof Name === "string" && { Name }),
      ...readValues(kind, set, place, losses),
    },
    add: listed(each.add),
    remove: listed(each.remove),
    file: each.file ?? file,
    ...(each.line !== undefined && { line: each.line }),
  };
}

/** A scalar, or a list of them: what an export can show of a property. */
export const isRaw = (value: unknown): value is Raw =>
  value === null ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every((each) => !Array.isArray(each) && isRaw(each)));
