/** The figures as lines for people: what was measured and its value, or its spread on one line. */
export function tableOf(figures: unknown): string {
  const rows = rowsOf(figures);
  const width = Math.max(...rows.map(([path]) => path.length));
  return rows.map(([path, value]) => `${path.padEnd(width)}  ${value}\n`).join("");
}

/** The same as pairs of what was measured and its value. */
export const rowsOf = (figures: unknown): readonly (readonly [string, string])[] =>
  flatten(figures, "");

function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value !== "object" || value === null) return [[path, show(value)]];
  const inner = Object.entries(value);
  if (inner.every(([, each]) => typeof each === "number"))
    return [[path, inner.map(([name, each]) => `${name} ${show(each)}`).join("   ")]];
  return inner.flatMap(([name, each]) => flatten(each, path ? `${path}.${name}` : name));
}

const show = (value: unknown): string =>
  typeof value === "number" ? value.toLocaleString("en-US") : String(value);
