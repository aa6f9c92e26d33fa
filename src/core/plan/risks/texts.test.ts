import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import fixtures from "./fixtures/risks.json";
import texts from "./texts.json";

const original = fileURLToPath(
  new URL("../../../../../shared/reference/risks.json", import.meta.url),
);

test("words and examples are those of risks.json", () => {
  if (!existsSync(original)) {
    process.stdout.write("not compared: ../shared/reference/risks.json is absent\n");
    return;
  }
  const { about, risks } = JSON.parse(readFileSync(original, "utf8"));
  expect(fixtures.organisation).toEqual(about.organisation);
  const own: Readonly<Record<string, object>> = texts;
  const examples: Readonly<Record<string, object>> = fixtures.examples;
  for (const { code, advice, examples: shown, ...said } of risks) {
    expect(own[code], code).toEqual({ ...said, mend: advice });
    expect(examples[code], code).toEqual(shown);
  }
  expect(Object.keys(own)).toHaveLength(risks.length);
});
