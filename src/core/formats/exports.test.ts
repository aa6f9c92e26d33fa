import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { expectedReading, readingOf } from "../../testing/expectedReading";
import { readInput } from "./index";

const folder = fileURLToPath(new URL("../../../../shared/samples/exports", import.meta.url));
const isThere = existsSync(folder);
if (!isThere) process.stderr.write("Skipped: ../shared/samples/exports is not there.\n");
const names = isThere ? readdirSync(folder).filter((name) => !name.endsWith(".expected.json")) : [];

describe.skipIf(!isThere)("exports as administrators have them", () => {
  it.each(names)("%s", (name) => {
    const result = readInput({ name, bytes: readFileSync(`${folder}/${name}`) });
    if (!result.ok) throw new Error(`${result.fault.what} ${result.fault.mend}`);
    const expected = readFileSync(`${folder}/${name.replace(/\.\w+$/, ".expected.json")}`, "utf8");
    expect(readingOf(result.imported)).toEqual(expectedReading(expected));
  });
});
