import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import fixture from "./fixtures/cmdlets.json";
import { formerParameters, knownReadOnly } from "./readOnly";
import { parameter, parameters } from "./registry";

/** Names of the properties of the outermost objects: children of `Objs/Obj/Props` and `Objs/Obj/MS`. */
function propertiesShown(clixml: string): Set<string> {
  const names = new Set<string>();
  let depth = 0;
  for (const [tag, closing, attributes = ""] of clixml.matchAll(/<(\/?)[A-Za-z0-9]+([^>]*)>/g)) {
    if (closing) {
      depth -= 1;
      continue;
    }
    const name = / N="([^"]*)"/.exec(attributes)?.[1];
    if (depth === 3 && name) names.add(name);
    if (!tag.endsWith("/>")) depth += 1;
  }
  return names;
}

describe.each([
  { side: "receive", file: "Get-ReceiveConnector.clixml" },
  { side: "send", file: "Get-SendConnector.clixml" },
] as const)("$file", ({ side, file }) => {
  const path = fileURLToPath(new URL(`../../../../shared/samples/${file}`, import.meta.url));

  it("shows parameters and read-only properties, and all of the latter", () => {
    if (!existsSync(path)) {
      process.stdout.write(`not compared: ../shared/samples/${file} is absent\n`);
      return;
    }
    const shown = propertiesShown(readFileSync(path, "utf8"));
    const readOnly = [...shown].filter((name) => !parameter(side, name));
    expect(readOnly.sort()).toEqual([...knownReadOnly[side]].sort());
  });
});

it("knows the parameters of no version that designs are made for", () => {
  const cmdlets: Readonly<
    Record<string, { parameters: Readonly<Record<string, { versions?: readonly string[] }>> }>
  > = fixture.cmdlets as never;
  for (const [side, noun] of [
    ["receive", "ReceiveConnector"],
    ["send", "SendConnector"],
  ] as const) {
    const shown = Object.entries(cmdlets[`Set-${noun}`]?.parameters ?? {});
    const former = shown.filter(
      ([, { versions }]) => versions && !versions.some((each) => /^(?:2016|2019|SE)$/.test(each)),
    );
    expect(former.map(([name]) => name).sort()).toEqual([...formerParameters[side]].sort());
  }
});

it("names no parameter", () => {
  for (const side of ["receive", "send"] as const)
    for (const { name } of parameters(side))
      expect(knownReadOnly[side].has(name), name).toBe(false);
});
