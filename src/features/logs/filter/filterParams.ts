import { type FacetKey, facetKeys, type SessionFilter } from "../../../core/logs";

/** Filters as the URL has them, by plain names: values of one facet are parted by `|`, which is doubled within one. */
export type FilterParams = Partial<Record<FacetKey | "from" | "to" | "among" | "find", string>>;

export const filterNames = [...facetKeys, "from", "to", "among", "find"] as const;

/** The filter that the URL asks for; what cannot be read narrows nothing. */
export function filterOf(params: FilterParams): SessionFilter {
  const from = timeOf(params.from);
  const to = timeOf(params.to);
  return {
    ...Object.fromEntries(
      facetKeys.flatMap((key) => {
        const values = valuesOf(params[key]);
        return values.length > 0 ? [[key, values]] : [];
      }),
    ),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(params.among && { among: params.among }),
    ...(params.find && { text: params.find }),
  };
}

export const valuesOf = (text: string | undefined): readonly string[] =>
  (text?.match(/(?:[^|]|\|\|)+/g) ?? []).map((each) => each.replaceAll("||", "|"));

export const valuesText = (values: readonly string[]): string =>
  values.map((each) => each.replaceAll("|", "||")).join("|");

/** `2026-05-12T06:10:00Z`, to the second or closer; nothing for what is no time. */
function timeOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(text))
    return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

export const timeText = (time: number): string =>
  new Date(time).toISOString().replace(/\.000Z$/, "Z");

/** The values of a facet with one more, or without it where it was among them. */
export function toggled(filter: SessionFilter, key: FacetKey, value: string): readonly string[] {
  const values = filter[key] ?? [];
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
