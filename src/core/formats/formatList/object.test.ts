import { describe, expect, it } from "vitest";
import { Adopter } from "../adopt";
import { itemsOf } from "./items";
import { bagOfObject, rejoined, subjectOfNamed, subjectOfShown } from "./object";
import { takeRows } from "./row";
import type { ShownObject, ShownRow } from "./shown";
import { widthOf } from "./wrapped";

const objects = (text: string) => rejoined(itemsOf(text.split("\n"))) as readonly ShownObject[];

describe("objects", () => {
  it("become bags whose values have lost their notation", () => {
    const [object] = objects(
      "Name     : A\nBindings : {0.0.0.0:25,\n           [::]:25}\nBanner   : ",
    );
    if (!object) throw new Error("none");
    expect(bagOfObject(object, "receive", widthOf([object]))).toEqual({
      ...{ line: 1, types: [], isText: true, subject: "receive" },
      properties: [
        { name: "Name", line: 1, raw: "A" },
        { name: "Bindings", line: 2, raw: ["0.0.0.0:25", "[::]:25"] },
        { name: "Banner", line: 4, raw: null },
      ],
    });
  });

  it.each([
    ["one blank line", "Bindings : {}\n\nName     : A", 1],
    ["two", "Bindings : {}\n\n\nName     : A", 2],
    ["an identity and its name", "Identity : EX01\\A\nBindings : {}\n\nName     : A", 1],
    ["an identity and another name", "Identity : EX01\\A\nBindings : {}\n\nName     : B", 2],
    ["a name on both sides", "Name     : A\nBindings : {}\n\nIdentity : B", 2],
    ["other columns", "Bindings : {}\n\nName : A\nFqdn : a", 2],
    ["another side", "Bindings : {}\n\nName     : A\nPort     : 25", 2],
    ["a name that comes again", "Bindings : {}\nFqdn     : a\n\nName     : A\nFqdn     : a", 2],
  ])("are made whole over a blank line: %s", (_, text, count) => {
    expect(objects(text)).toHaveLength(count);
  });

  it("are known by names before the command above them", () => {
    expect(subjectOfNamed(["Name", "Port"], "receive")).toBe("send");
    expect(subjectOfNamed(["Name"], "receive")).toBe("receive");
    expect(subjectOfNamed(["Name"], undefined)).toBeUndefined();
  });
});

it("of both kinds of connector in one output are known by what is not blank", () => {
  const [receive, send] = objects(
    "Name          : A\nBindings      : {0.0.0.0:25}\nAddressSpaces : \n\nName          : B\nBindings      : {}\nAddressSpaces : {SMTP:*;1}",
  );
  if (!receive || !send) throw new Error("none");
  expect([subjectOfShown(receive, "send"), subjectOfShown(send, "receive")]).toEqual([
    "receive",
    "send",
  ]);
});

describe("rows", () => {
  const row = (...texts: readonly string[]): ShownRow => ({
    line: 3,
    cells: texts.map((text) => ({ text, isFull: text.endsWith("...") })),
  });

  function take(names: readonly string[], each: ShownRow) {
    const adopter = new Adopter("x");
    takeRows(names, [each], "receive", adopter);
    const { imported, fates } = adopter.result();
    return { ...imported, fates: Object.fromEntries(fates) };
  }

  it("are refused whole where what they are called by was cut", () => {
    const { connectors, report, fates } = take(
      ["Name", "Server", "Bindings"],
      row("A", "EX...", "{}"),
    );
    expect(connectors).toEqual([]);
    expect(report.refused).toMatchObject([{ line: 3, property: "Server" }]);
    expect(report.setAside).toEqual([]);
    expect(fates).toEqual({ refused: 3 });
  });

  it("are read where the identity says what else was cut", () => {
    const { connectors } = take(["Identity", "Server", "Bindings"], row("EX01\\A", "EX...", "{}"));
    expect(connectors).toMatchObject([{ name: "A", server: "EX01" }]);
  });
});
