import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { publishedSchemas } from "./schemas";

it.each(publishedSchemas.map((each) => [each.file, each] as const))(
  "%s is up to date: else node scripts/schemas.mjs",
  (file, schema) => {
    const there = new URL(`../../public/${file}`, import.meta.url);
    expect(readFileSync(there, "utf8")).toBe(schema.text());
  },
);
