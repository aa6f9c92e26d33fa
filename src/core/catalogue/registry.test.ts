import { describe, expect, it } from "vitest";
import { sources } from "../sources";
import { groups, parameter, parameters, properties } from "./registry";

describe.each(["receive", "send"] as const)("the %s side", (side) => {
  const all = parameters(side);

  it("declares each parameter once and finds it by its name", () => {
    expect(new Set(all.map((each) => each.name)).size).toBe(all.length);
    for (const each of all) expect(parameter(side, each.name)).toBe(each);
    expect(parameter(side, "constructor")).toBeUndefined();
  });

  it("gives each a label of its own", () => {
    const labels = all.map((each) => each.label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it("says in one line what each does", () => {
    const long = all.filter((each) => each.help.length > 120 || /\n/.test(each.help));
    expect(long.map((each) => each.name)).toEqual([]);
    expect(all.filter((each) => !/^[A-Z0-9].*\.$/.test(each.help)).map((e) => e.name)).toEqual([]);
  });

  it("says in one line what each entry of a closed list does", () => {
    const options = all.flatMap((each) => (each.kind.list ? [] : (each.kind.options ?? [])));
    expect(options.filter((each) => each.help.length > 120 || !each.help.endsWith("."))).toEqual(
      [],
    );
  });

  it("stands in the order of the form's groups", () => {
    const order = groups.map((group) => group.id);
    const places = all.map((each) => order.indexOf(each.group));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("cites known sources only, and one at least", () => {
    for (const each of all) {
      const cited = [
        ...each.cites,
        ...each.defaults.map((fact) => fact.source),
        ...(each.needs ?? []).map((need) => need.source),
      ];
      expect(each.cites.length, each.name).toBeGreaterThan(0);
      for (const id of cited) expect(Object.hasOwn(sources, id), `${each.name}: ${id}`).toBe(true);
    }
  });

  it("needs only parameters of the same side, with values that they can have", () => {
    for (const each of all)
      for (const need of each.needs ?? []) {
        const other = parameter(side, need.parameter);
        if (!other) throw new Error(`${each.name} needs ${need.parameter}`);
        const values = "has" in need ? [[need.has]] : need.is;
        for (const value of values)
          expect(other.kind.fault(value), `${each.name}: ${value}`).toBeUndefined();
      }
  });

  it("gives defaults in the canonical form of their kind", () => {
    for (const each of all)
      for (const { value } of each.defaults) {
        if (value !== null && typeof value === "object" && "from" in value) continue;
        expect(each.kind.fault(value), `${each.name}: ${value}`).toBeUndefined();
        if (value === null) continue;
        const read = each.kind.coerce(value);
        expect(read.ok && read.value, each.name).toEqual(value);
      }
  });

  it("keeps what steers a command out of a design", () => {
    const roles = new Set(properties(side).map((each) => each.role));
    expect([...roles]).toEqual(["property"]);
    expect(properties(side).some((each) => each.group === "run")).toBe(false);
  });
});
