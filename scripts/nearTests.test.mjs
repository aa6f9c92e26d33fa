import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { nearTests } from "./nearTests.mjs";

const tree = mkdtempSync(join(tmpdir(), "portolan-near-"));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function write(path, ...imports) {
  const lines = imports.map((each, index) => `import { a${index} } from "${each}";`);
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), `${lines.join("\n")}\n`);
}

it("finds the tests that lead to a file, the nearest first, also by a door and in a circle", () => {
  write("src/values/size.ts", "./unit");
  write("src/values/unit.ts", "./size");
  write("src/values/index.ts", "./size");
  write("src/values/size.test.ts", "vitest", "./size");
  write("src/plan/plan.ts", "../values");
  write("src/plan/plan.test.ts", "./plan");
  write("src/plan/other.test.ts", "./gone");
  write("src/values/all.test.ts", ".");
  const near = nearTests(tree, "src");
  expect(near("src/values/size.ts")).toEqual([
    ...["src/values/size.test.ts", "src/values/all.test.ts", "src/plan/plan.test.ts"],
  ]);
  expect(near("src/plan/other.ts")).toEqual([]);
});

it("asks those of the file's own folder before all others, and follows what helps tests", () => {
  write("aids/reading.ts", "../src/script/run");
  write("aids/reading.test.ts", "./reading");
  write("src/script/run.ts");
  write("src/script/run.test.ts", "../../aids/reading");
  write("src/lint/lint.test.ts", "../script/run");
  expect(nearTests(tree, "src")("src/script/run.ts")).toEqual(["src/lint/lint.test.ts"]);
  expect(nearTests(tree, "src", ["aids"])("src/script/run.ts")).toEqual([
    "src/script/run.test.ts",
    "src/lint/lint.test.ts",
  ]);
});

it("asks those of the folders round a file after its own, and those at the top by their steps", () => {
  write("src/lint/rules/tls/old.ts");
  write("src/lint/rules/list.ts", "./tls/old");
  write("src/lint/rules/list.test.ts", "./list");
  write("src/lint/rules/tls/tls.test.ts", "../list");
  write("src/plan/direct.test.ts", "../lint/rules/tls/old");
  write("src/all.test.ts", "./lint/rules/list");
  expect(nearTests(tree, "src")("src/lint/rules/tls/old.ts")).toEqual([
    "src/lint/rules/tls/tls.test.ts",
    "src/lint/rules/list.test.ts",
    "src/plan/direct.test.ts",
    "src/all.test.ts",
  ]);
});
