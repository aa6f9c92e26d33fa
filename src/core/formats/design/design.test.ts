import { expect, it } from "vitest";
import { organisation, receiver, server } from "../../../testing/builders";
import { readDesign } from "./read";
import { writeDesign } from "./write";

const corp = organisation(
  [server("EX01")],
  [receiver("Relay", { explicit: { Banner: "220 a", Bindings: ["0.0.0.0:25"] } })],
);
const text = writeDesign(corp);
const fault = (changed: string) => {
  const read = readDesign(changed);
  return read.ok ? "" : `${read.fault.line}:${read.fault.column} ${read.fault.what}`;
};
const lineOf = (piece: string) => text.split("\n").findIndex((line) => line.includes(piece)) + 1;

it("is one value a line: a change of one value is a change of one line", () => {
  expect(text.startsWith('{\n  "portolan": 1,\n  "name": ')).toBe(true);
  expect(text.endsWith("}\n")).toBe(true);
  const changed = writeDesign({
    ...corp,
    connectors: {
      relay: receiver("Relay", { explicit: { Bindings: ["0.0.0.0:25"], Banner: "220 b" } }),
    },
  });
  const [before, after] = [text.split("\n"), changed.split("\n")];
  expect(after.filter((line, index) => line !== before[index])).toEqual([
    '        "Banner": "220 b",',
  ]);
});

it("names the line of what is wrong", () => {
  expect(fault(text.replace('"220 a"', "5"))).toMatch(
    new RegExp(`^${lineOf("220 a")}:9 connectors\\.relay\\.explicit\\.Banner: Banner: `),
  );
  expect(fault(text.replace('"Banner"', '"Baner"'))).toMatch(
    new RegExp(`^${lineOf("220 a")}:9 .*Baner is no property of a receive connector`),
  );
  expect(fault(text.replace('"version": "2019"', '"version": "2007"'))).toMatch(/^4:3 version: /);
  expect(fault(text.replace('"Banner"', '"__proto__"'))).toMatch(
    new RegExp(`^${lineOf("220 a")}:9 .*__proto__ is no name`),
  );
  expect(fault(text.replace('"server": "ex01"', '"server": "ex09"'))).toMatch(
    new RegExp(`^${lineOf('"relay": {')}:5 Relay is on a server ex09 that is not there`),
  );
  expect(fault(text.slice(0, 40))).toMatch(/^3:\d+ This is no well-formed JSON/);
});

it("refuses what a newer version wrote, and says that nothing was changed", () => {
  const read = readDesign(text.replace('"portolan": 1', '"portolan": 7'));
  expect(read).toEqual({
    ok: false,
    fault: {
      code: "design-newer",
      what: "This file was written by a newer Portolan (format 7, this one reads up to 1). Nothing was changed.",
      mend: "Open it with that version.",
    },
  });
});

it.each(['{"portolan": 0}', '{"portolan": "1"}', "[]", "{}", "1"])("refuses %s", (other) => {
  expect(readDesign(other)).toMatchObject({ ok: false, fault: { code: "design-format" } });
});

it("upgrades step by step", () => {
  const old = text.replace('"portolan": 1', '"portolan": 1').replace('"name":', '"title":');
  const renamed = ({ title, ...rest }: { readonly [key: string]: unknown }) => ({
    ...rest,
    name: title,
  });
  const steps = new Map([
    [1, (document: { readonly [key: string]: unknown }) => document],
    [2, renamed],
  ]) as Parameters<typeof readDesign>[1];
  expect(readDesign(old, steps, 3)).toEqual({ ok: true, organisation: corp });
});

it("gives one object for a connector that is deployed as designed", () => {
  const read = readDesign(writeDesign({ ...corp, deployed: { ...corp.connectors } }));
  expect(read.ok && read.organisation.deployed.relay === read.organisation.connectors.relay).toBe(
    true,
  );
});

it("keeps apart a connector that is deployed otherwise, in whatever", () => {
  const otherwise = [
    receiver("Relay", { explicit: { Banner: "220 b", Bindings: ["0.0.0.0:25"] } }),
    receiver("Relay", { explicit: { Banner: "220 a", Bindings: ["0.0.0.0:25", "0.0.0.0:26"] } }),
    receiver("Relay", { explicit: { Banner: "220 a" } }),
    receiver("Relay", {
      explicit: { Banner: "220 a", Bindings: ["0.0.0.0:25"], Comment: "By hand" },
    }),
    receiver("Relay", {
      explicit: { Banner: "220 a", Bindings: ["0.0.0.0:25"] },
      unknown: ["Comment"],
    }),
  ];
  for (const relay of otherwise) {
    const design = { ...corp, deployed: { relay } };
    expect(readDesign(writeDesign(design))).toEqual({ ok: true, organisation: design });
  }
});
