import { expect, it } from "vitest";
import { caseOrganisation } from "../../../../../testing/caseOrganisation";
import { name } from "../../../../finding";
import { sendConnectors } from "../../../../model";
import { senderOf } from "../../../../simulate";
import { toldList, toldSpaces } from "./toldList";

const text = (count: number) => {
  const part = toldList(Array.from({ length: count }, (_, index) => `v${index + 1}`));
  return typeof part === "string" ? part : part.text;
};

it("names up to four, and of more the first three", () => {
  expect([0, 1, 3, 4, 5, 12].map(text)).toEqual([
    "",
    "v1",
    "v1, v2, v3",
    "v1, v2, v3, v4",
    "v1, v2, v3 and 2 more",
    "v1, v2, v3 and 9 more",
  ]);
});

it("is set apart as values, or as names", () => {
  expect(toldList(["EX01"])).toEqual({ as: "value", text: "EX01" });
  expect(toldList(["EX01", "EX02"], name)).toEqual({ as: "name", text: "EX01, EX02" });
});

it("shows spaces without cost, and their type where it is not SMTP", () => {
  const organisation = caseOrganisation({
    send: [{ Name: "Out", AddressSpaces: ["smtp:*.Corp.example;5", "*", "x400:c=DE;a=x;7"] }],
  });
  const [told] = sendConnectors(organisation).map((each) =>
    toldSpaces(senderOf(organisation, each)),
  );
  expect(told).toEqual({ as: "value", text: "*.Corp.example, *, X400:c=DE;a=x" });
});
