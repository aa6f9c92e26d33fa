import { expect, it } from "vitest";
import { organisation, server } from "../../testing/builders";
import { type Adopted, adopt, apply, type Parts } from "./index";

const scanner = {
  name: "A scanner can relay",
  simulate: { server: "EX01", listen: "10.0.0.11:25", from: "10.1.0.5" },
  expect: { connector: "Relay", verdict: "accepted" },
} as const;
const stranger = { ...scanner, name: "A stranger cannot" } as const;
const bare = organisation([server("EX01")], []);
const taken = (from: typeof bare, expectations: NonNullable<Parts["expectations"]>) => {
  const edit: Adopted = adopt({ expectations }, { as: "design" })(from);
  return { edit, after: apply(from, edit.patches) };
};

it("takes in expectations that are new, each under an id of its own", () => {
  const { edit, after } = taken(bare, [scanner, stranger]);
  expect(edit.adoption.others).toEqual({ added: 2, changed: 0 });
  expect(edit.label).toBe("Import, no connector changed");
  expect(after.expectations).toEqual({ 1: { id: "1", ...scanner }, 2: { id: "2", ...stranger } });
});

it("asks one that is known by its name, in any case, anew with the later question", () => {
  const { after } = taken(bare, [scanner]);
  const later = {
    ...scanner,
    name: "a SCANNER can relay",
    expect: { verdict: "refused" },
  } as const;
  const again = taken(after, [later]);
  expect(again.edit.adoption.others).toEqual({ added: 0, changed: 1 });
  expect(again.after.expectations).toEqual({ 1: { id: "1", ...later } });
});

it("finds the second of one name in the same import too", () => {
  const later = { ...scanner, expect: { verdict: "refused" } } as const;
  const { edit, after } = taken(bare, [scanner, later]);
  expect(edit.adoption.others).toEqual({ added: 1, changed: 1 });
  expect(after.expectations).toEqual({ 1: { id: "1", ...later } });
});

it("changes nothing where the same is asked, in whatever order it is written", () => {
  const { after } = taken(bare, [scanner]);
  const { listen, from, server: asked } = scanner.simulate;
  const turned = {
    expect: { verdict: "accepted", connector: "Relay" },
    simulate: { from, listen, server: asked },
    name: scanner.name,
  } as const;
  const again = taken(after, [turned]);
  expect(again.edit.adoption.others).toEqual({ added: 0, changed: 0 });
  expect(again.edit.patches).toEqual([]);
});
