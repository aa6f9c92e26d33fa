/** The figures as lines of `path  value`, numbers aligned, for people. */
export function tableOf(figures: unknown): string {
  const rows = flatten(figures, "");
  const width = Math.max(...rows.map(([path]) => path.length));
  return rows.map(([path, value]) => `${path.padEnd(width)}  ${value.padStart(12)}\n`).join("");
}

function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === "number") return [[path, value.toLocaleString("en-US")]];
  if (typeof value !== "object" || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, path ? `${path}.${name}` : name),
  );
}
