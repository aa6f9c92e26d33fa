import { expect, it } from "vitest";
import { emptyOrganisation } from "../model";
import { apply } from "./edit";
import { replaceOrganisation } from "./replaceOrganisation";

const before = {
  ...emptyOrganisation("Corp", "2016"),
  servers: { s1: { id: "s1", name: "EX01", role: "Mailbox" as const } },
  nextId: 2,
};
const next = {
  ...emptyOrganisation("Other", "SE"),
  servers: { s4: { id: "s4", name: "EX09", role: "Edge" as const } },
  nextId: 5,
};

it("leaves nothing of the one before, and brings all of it back", () => {
  const edit = replaceOrganisation(next)(before);
  const after = apply(before, edit.patches);
  expect(after).toEqual(next);
  expect(apply(after, edit.inverse)).toEqual(before);
});

it("is no step where both are the same", () => {
  expect(replaceOrganisation(before)(before).patches).toEqual([]);
});
