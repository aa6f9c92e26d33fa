import { ascending } from "../values";
/** JSON with keys in order: imports list properties in the order of their file. Rows of a list stay where they are. */
export const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => ascending(a, b)))
      : each,
  );
