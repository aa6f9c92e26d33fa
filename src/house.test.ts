import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { cycles } from "./testing/house/imports";
import { barrels, doorless, dumbDoors, emptyNames } from "./testing/house/names";
import { policyFaults } from "./testing/house/policy";
import { impurities } from "./testing/house/purity";
import { forbiddenEdges, forbiddenPackages, strangeFolders } from "./testing/house/rooms";
import { longFiles, median, medianLength } from "./testing/house/sizes";
import type { Tree } from "./testing/house/source";
import { sharedMocks, untested } from "./testing/house/tested";
import { evasions, machinePaths, rawColours, rawMarkup } from "./testing/house/wording";

/** The judge: the laws of docs/architecture.md, each shown to judge by an example that breaks it. */
const root = fileURLToPath(new URL("..", import.meta.url));
const tree = readTree();

/** Every file but what git ignores and very large data; without git, as a downloaded archive has none. */
function readTree(): Tree {
  const ignored = readFileSync(join(root, ".gitignore"), "utf8").match(/^[\w.-]+(?=\/$)/gm) ?? [];
  const files = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory() && ![".git", ...ignored].includes(entry.name)) visit(path);
      if (entry.isFile() && statSync(join(root, path)).size < 1 << 20)
        files.set(path, readFileSync(join(root, path), "utf8"));
    }
  };
  visit("");
  return files;
}

interface Law {
  readonly law: string;
  readonly judge: (tree: Tree) => readonly string[];
  /** Files that break the law; each example must be found on its own. */
  readonly broken: readonly Readonly<Record<string, string>>[];
  /** Files that look like a breach and are none. */
  readonly sound?: Readonly<Record<string, string>>;
}

const door = (area: string): string => `/*\n * ${area}: a\n * b\n * c\n */\n`;
const decision = (name: string): string => `export const ${name} = (x: number) => (x > 1 ? 1 : 2);`;

const laws: readonly Law[] = [
  {
    law: "imports go down the picture, never up or sideways",
    judge: forbiddenEdges,
    broken: [
      { "src/ui/a.ts": 'import "../core/values";', "src/core/values/index.ts": "" },
      { "src/core/model/a.ts": 'import "../edit";', "src/core/edit/index.ts": "" },
      { "src/core/lint/a.ts": 'export * from "../chart";', "src/core/chart/index.ts": "" },
      { "src/features/design/a.ts": 'import "../plan/b";', "src/features/plan/b.ts": "" },
      { "src/workspace/a.ts": 'await import("../app/b");', "src/app/b.ts": "" },
      { "src/app/a.ts": 'import { b } from "../core/model/b";', "src/core/model/b.ts": "" },
      { "src/core/lint/a.ts": 'import "../model/pieces";', "src/core/model/pieces.ts": "" },
      { "src/core/lint/a.ts": 'type B = import("../model/b").B;', "src/core/model/b.ts": "" },
      { "src/core/lint/a.ts": 'import "../../testing/b";', "src/testing/b.ts": "" },
    ],
    sound: {
      "src/core/lint/a.ts": 'import "../model"; // import "../../app/b"',
      "src/core/lint/a.test.ts": 'import "../../testing/b";',
      "src/cli/a.ts": 'import "../core/formats/design";',
      "src/core/formats/design/index.ts": "",
      "src/features/design/a.ts": 'import "./b"; import "../../ui/b"; import "../../core/model";',
      "src/features/design/b.ts": "",
      "src/ui/b.ts": "",
      "src/core/model/index.ts": "",
      "src/testing/b.ts": "",
      "src/app/b.ts": 'import "../core/model/pieces";',
      "src/core/model/pieces.ts": "",
    },
  },
  {
    law: "no circle of imports",
    judge: cycles,
    broken: [
      {
        "src/ui/a.ts": 'import type { B } from "./b";',
        "src/ui/b.ts": 'import "./c";',
        "src/ui/c.ts": 'import "./a";',
      },
    ],
    sound: {
      "src/ui/a.ts": 'import "./b"; import "./c";',
      "src/ui/b.ts": 'import "./c";',
      "src/ui/c.ts": "",
    },
  },
  {
    law: "core imports no platform",
    judge: forbiddenPackages,
    broken: [
      { "src/core/a/a.ts": 'import "node:fs";' },
      { "src/core/a/a.ts": 'import { useMemo } from "react";' },
    ],
    sound: { "src/core/a/a.ts": 'import "zod";', "src/core/a/a.test.ts": 'import "node:fs";' },
  },
  {
    law: "core reads no clock, makes no chance, touches no platform",
    judge: impurities,
    broken: [
      "Date.now();",
      "new Date();",
      "Math.random();",
      'fetch("x");',
      "window.name;",
      "document.title;",
      "process.env;",
      '"a".localeCompare("b");',
      "(1).toLocaleString();",
    ].map((code) => ({ "src/core/a/a.ts": code })),
    sound: {
      "src/core/a/a.ts":
        'const when = new Date("2026-01-01"); const f = (document: { title: string }) => document.title; f({ title: "window" }); "a".localeCompare("b", "en");',
      "src/core/a/a.test.ts": "Date.now();",
    },
  },
  {
    law: "every folder is in the picture",
    judge: strangeFolders,
    broken: [
      { "src/stuff/a.ts": "" },
      { "src/core/stuff/a.ts": "" },
      { "src/features/stuff/a.ts": "" },
      { "src/core/formats/stuff/a.ts": "" },
      { "stuff/a.ts": "" },
    ],
    sound: { "src/core/values/deep/a.ts": "", "package.json": "{}" },
  },
  {
    law: "every core area has a door that says what the room is for",
    judge: (each) => [...doorless(each), ...dumbDoors(each)],
    broken: [{ "src/core/values/a.ts": "" }, { "src/core/values/index.ts": "export {};" }],
    sound: { "src/core/values/index.ts": door("values") },
  },
  {
    law: "names say something, and only core has doors",
    judge: (each) => [...emptyNames(each), ...barrels(each)],
    broken: [
      { "src/ui/utils/a.ts": "" },
      { "src/ui/helpers.ts": "" },
      { "src/ui/index.ts": 'export * from "./a";' },
    ],
    sound: { "src/ui/commonName.ts": "", "src/core/a/index.ts": 'export * from "./a";' },
  },
  {
    law: "no file is over 400 lines",
    judge: longFiles,
    broken: [{ "src/ui/a.ts": "a;\n".repeat(401) }, { "e2e/a.spec.ts": "a;\n".repeat(401) }],
    sound: { "src/ui/a.ts": "a;\n".repeat(400) },
  },
  {
    law: "a test that puts another module in the place of one has a worker of its own",
    judge: sharedMocks,
    broken: [
      { "src/features/a.test.tsx": 'import { vi } from "vitest"; vi.mock("./b", () => ({}));' },
      { "src/core/model/a.test.ts": 'import { vi } from "vitest"; vi.doMock("./b", () => ({}));' },
    ],
    sound: {
      "src/features/a.alone.test.tsx": 'import { vi } from "vitest"; vi.mock("./b", () => ({}));',
      "src/features/b.test.tsx": 'import { vi } from "vitest"; vi.fn(); vi.mocked(b);',
    },
  },
  {
    law: "what decides in core is reached by a test of its area",
    judge: untested,
    broken: [
      { "src/core/a/a.ts": decision("a") },
      {
        "src/core/a/a.ts": decision("a"),
        "src/core/a/b.ts": decision("b"),
        "src/core/a/index.ts": 'export * from "./a"; export { b } from "./b";',
        "src/core/a/other.test.ts": 'import { b } from "./index"; b(1);',
      },
    ],
    sound: {
      "src/core/a/a.ts": decision("a"),
      "src/core/a/a.laws.test.ts": "",
      "src/core/a/index.ts": 'export { c } from "./c"; export { d } from "./d";',
      "src/core/a/c.ts": `import "./part"; ${decision("c")}`,
      "src/core/a/part.ts": decision("part"),
      "src/core/a/other.test.ts": 'import { c } from "./index"; c(1);',
      "src/core/a/rules/b.ts": decision("b"),
      "src/core/a/rules/index.ts": 'import { b } from "./b"; export const all = [b];',
      "src/core/a/rules.test.ts": 'import { all } from "./rules"; all;',
      "src/core/a/d.ts": "export const d = [1, 2, 3].map((each) => each + 1);",
    },
  },
  {
    law: "nothing evades the compiler or puts work off",
    judge: evasions,
    broken: [
      { "src/ui/a.ts": "const a: any = 1;" },
      { "e2e/a.spec.ts": "const a = 1 as unknown as Array<any>;" },
      { "src/ui/a.ts": "// @ts-ignore\n1;" },
      { "src/ui/a.ts": `/* ${"TO"}DO later */` },
    ],
    sound: { "src/ui/a.ts": 'const any = "any"; // any port' },
  },
  {
    law: "no markup is made from text",
    judge: rawMarkup,
    broken: [
      { "src/ui/a.ts": 'declare const a: Element; a.innerHTML = "";' },
      { "src/ui/a.tsx": 'const a = <p dangerouslySetInnerHTML={{ __html: "" }} />;' },
    ],
    sound: { "src/ui/a.ts": 'const a = "innerHTML";' },
  },
  {
    law: "colours are named, never given by number",
    judge: rawColours,
    broken: [
      { "src/ui/a.tsx": 'const a = <p style={{ color: "#fff" }} />;' },
      { "src/ui/a.tsx": 'const a = <p className="bg-[#A0B1C2]" />;' },
      { "src/app/a.ts": "const a = `1px solid rgb(1 2 3)`;" },
      { "src/app/a.css": "p { color: oklch(0.5 0.1 20); }" },
    ],
    sound: {
      "src/ui/tokens.css": "p { color: #ffffff; }",
      "src/ui/a.ts":
        'const a = "https://a.example/b#fed"; const b = "#root"; const c = "item #12";',
    },
  },
  {
    law: "no path of a machine",
    judge: machinePaths,
    broken: [{ "docs/a.md": `see /${"work"}/shared` }],
    sound: { "docs/a.md": "../shared/samples and https://a.example/work/x" },
  },
];

describe("the house", () => {
  test.each(laws)("$law", ({ judge }) => {
    const breaches = judge(tree);
    // The list is the message: one line a breach.
    expect(breaches, breaches.join("\n")).toEqual([]);
  });

  test("the page's policy is strict", () => {
    expect(policyFaults(tree.get("index.html") ?? "")).toEqual([]);
  });

  test(`the median file has at most ${median} lines`, () => {
    const length = medianLength(tree);
    process.stdout.write(`median length of a source file: ${length} lines\n`);
    expect(length).toBeLessThanOrEqual(median);
  });
});

describe("the judge", () => {
  const cases = laws.flatMap(({ law, judge, broken }) =>
    broken.map((files, index) => ({ law, judge, files, index })),
  );
  test.each(cases)("finds a breach of: $law ($index)", ({ judge, files }) => {
    expect(judge(new Map(Object.entries(files)))).not.toEqual([]);
  });

  test.each(laws.filter(({ sound }) => sound))(
    "lets pass what is sound: $law",
    ({ judge, sound = {} }) => {
      expect(judge(new Map(Object.entries(sound)))).toEqual([]);
    },
  );

  const policy = (content: string, body = ""): string =>
    `<meta http-equiv="Content-Security-Policy" content="${content}" />${body}`;
  const strict =
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
  test.each([
    ["no policy", "<title>a</title>"],
    ["inline scripts allowed", policy(`${strict}; script-src 'unsafe-inline'`)],
    ["another host allowed", policy(`${strict}; connect-src https://a.example`)],
    ["pictures of other hosts", policy(`${strict}; img-src 'self' blob: data:`)],
    ["scripts of bytes", policy(`${strict}; script-src 'self' blob:`)],
    ["any source allowed", policy(strict.replace("'self'", "*"))],
    ["no base-uri", policy(strict.replace("base-uri 'none';", ""))],
    ["text that becomes script", policy(strict.replace(/; require.*/, ""))],
    ["another policy for scripts", policy(`${strict}; trusted-types any`)],
    ["an inline script", policy(strict, "<script>1</script>")],
    ["an inline style", policy(strict, '<p style="color:red">')],
    ["an event handler", policy(strict, '<p onclick="a()">')],
    ["a script before the policy", `<script src="/a.js"></script>${policy(strict)}`],
  ])("finds a page with %s", (_, html) => {
    expect(policyFaults(html)).not.toEqual([]);
  });

  test("counts the median of the source files alone", () => {
    const files = { "src/a.ts": "1;\n", "src/b.ts": "1;\n2;\n3;\n", "src/c.ts": "1;\n2;\n" };
    expect(
      medianLength(new Map(Object.entries({ ...files, "src/c.test.ts": "\n".repeat(99) }))),
    ).toBe(2);
  });
});
