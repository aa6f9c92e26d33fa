import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

/*
 * Follows CONTRIBUTING.md, "Add a parameter in three steps", on a copy of the core: what stands
 * there between the fences is what is put into the files.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
// Inside the checkout, so that packages are found.
const copy = join(root, ".cache", "contributing");
const core = join(copy, "src", "core");

const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const fenced = (language: string): string => {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1];
  if (!found) throw new Error(`CONTRIBUTING.md has no ${language} block.`);
  return found;
};

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(root, "src", "core"), core, { recursive: true });
  cpSync(join(root, "tsconfig.json"), join(copy, "tsconfig.json"));
  writeFileSync(join(copy, "vitest.config.mjs"), "export default {};\n");
  writeFileSync(join(core, "derived.test.ts"), derived);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Cmdlet {
  readonly parameters: Record<string, unknown>;
  readonly parameterSets: Record<string, { readonly parameters: string[] }>;
}

/** Step 1: the parameter, and its name in each parameter set. */
function writeDownWhatTheCmdletsTake(): void {
  const path = join(core, "catalogue/fixtures/cmdlets.json");
  const reference = JSON.parse(readFileSync(path, "utf8")) as { cmdlets: Record<string, Cmdlet> };
  const described = JSON.parse(`{${fenced("json")}}`) as Record<string, unknown>;
  for (const name of ["New-ReceiveConnector", "Set-ReceiveConnector"]) {
    const cmdlet = reference.cmdlets[name];
    if (!cmdlet) throw new Error(`The reference has no ${name}.`);
    Object.assign(cmdlet.parameters, described);
    for (const set of Object.values(cmdlet.parameterSets))
      set.parameters.push(...Object.keys(described));
  }
  writeFileSync(path, JSON.stringify(reference));
}

/** Step 2: the declaration, first in the group. */
function declareIt(): void {
  const path = join(core, "catalogue/receive/limits.ts");
  const file = readFileSync(path, "utf8");
  const list = /export const limits: readonly Parameter\[\] = \[\n/;
  expect(file).toMatch(list);
  writeFileSync(
    path,
    file.replace(list, (opening) => `${opening}${fenced("ts")}`),
  );
}

/** Step 3: the tests of the catalogue, and what derives from the declaration. */
function prove(...files: readonly string[]): {
  readonly status: number | null;
  readonly output: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", copy, ...files],
    { cwd: copy, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  return { status, output: stdout + stderr };
}

/** Runs in the copy, where the made-up parameter is real. */
const derived = `
import { expect, test } from "vitest";
import { effective, parameter, parameterSets, properties } from "./catalogue";
import { scriptOf } from "./formats/powershell";
import { emptyOrganisation } from "./model";

const name = "GreetingDelay";
const declared = parameter("receive", name)!;

test("the form has it, with its default and its source", () => {
  expect(properties("receive").map((each) => each.name)).toContain(name);
  const circumstances = { usage: "Custom", version: "2019", role: "Mailbox", serverFqdn: undefined } as const;
  expect(effective(declared, {}, [], circumstances)).toMatchObject({ origin: "default", value: "00:00:05" });
  expect(declared.cites).toContain("new-receiveconnector");
});

test("what is typed is read or refused with a reason, and files hold the canonical value", () => {
  const { kind } = declared;
  if (kind.list) throw new Error("a time span is one value");
  expect(kind.parse("00:00:30")).toMatchObject({ ok: true, value: "00:00:30" });
  expect(kind.parse("01:00:00")).toMatchObject({ ok: false });
  expect(kind.coerce("00:00:30")).toMatchObject({ ok: true, value: "00:00:30" });
  expect(kind.fault("00:00:30")).toBeUndefined();
  expect(kind.fault("soon")).toBeDefined();
});

test("the stubs take it", () => {
  for (const verb of ["New", "Set"] as const)
    for (const set of parameterSets("receive", verb))
      expect(set.parameters.map((each) => each.name)).toContain(name);
});

test("the script writes it", () => {
  const relay = {
    kind: "receive", id: "c1", name: "Relay", server: "s1", usage: "Custom", drafts: {}, unknown: [],
    explicit: { Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.0.0.1"], [name]: "00:00:30" },
  } as const;
  const organisation = {
    ...emptyOrganisation("Made up"),
    servers: { s1: { id: "s1", name: "EX01", role: "Mailbox" } },
    connectors: { c1: relay },
  } as const;
  const options = { style: "oneline", full: false, whatIf: false, comments: false } as const;
  expect(scriptOf(organisation, options).text).toMatch(/-GreetingDelay '?00:00:30'?/);
});
`;

test("the three steps lead from a cmdlet's new parameter to form, file, stub and script", () => {
  writeDownWhatTheCmdletsTake();
  const between = prove("catalogue/reference.test.ts");
  expect(between.status, between.output).not.toBe(0);
  expect(between.output).toContain("GreetingDelay");

  declareIt();
  const after = prove(
    "catalogue/reference.test.ts",
    "catalogue/registry.test.ts",
    "derived.test.ts",
  );
  expect(after.status, after.output).toBe(0);
}, 90_000);
