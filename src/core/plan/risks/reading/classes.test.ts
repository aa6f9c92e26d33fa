import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { internet, together } from "../../../../testing/riskTellings";
import { changeOf } from "../change";
import { domainsOf, movedTo, takersIn } from "./classes";

const partner = internet(
  { AddressSpaces: ["SMTP:partner.example;1", "SMTP:*.a.example;1"] },
  "Partner",
);
const change = changeOf(groundOf(internet(), together([internet({ Port: 26 }), partner])));

it("groups mail by the connectors that it moves between", () => {
  const [moved, ...more] = movedTo(change, () => true);
  expect(more).toEqual([]);
  expect(moved?.was.connector.name).toBe("Internet");
  expect(moved?.is.connector.name).toBe("Partner");
  expect(moved?.domains).toEqual(["partner.example", "*.a.example"]);
  expect(domainsOf(moved?.classes ?? [])).toEqual(moved?.domains);
  expect(movedTo(change, () => false)).toEqual([]);
});

it("tells who takes some mail at either end, and who the same throughout", () => {
  const { old, new: now, both } = takersIn(change);
  expect([...old]).toEqual(["Internet"]);
  expect([...now].sort()).toEqual(["Internet", "Partner"]);
  expect([...both]).toEqual(["Internet"]);
  expect(takersIn(change)).toBe(takersIn(change));
});

it("follows a rename", () => {
  const renamed = internet({}, "Out", { was: "Internet" });
  expect(movedTo(changeOf(groundOf(internet(), together([renamed]))), () => true)).toEqual([]);
});
