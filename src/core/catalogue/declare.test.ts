import { expect, it } from "vitest";
import { declaring, documented } from "./declare";
import { boolean } from "./kinds";

const said = { name: "Quiet", kind: boolean(), label: "Quiet", help: "Says less." };

it("fills in what most parameters share", () => {
  expect(declaring("receive", "protocol")(said)).toMatchObject({
    ...said,
    of: "receive",
    group: "protocol",
    cmdlets: ["New", "Set"],
    versions: ["2016", "2019", "SE"],
    role: "property",
    defaults: [],
    cites: ["new-receiveconnector"],
  });
});

it("cites the page of the first cmdlet that takes it, then what was said", () => {
  const declare = declaring("send", "protocol");
  expect(declare({ ...said, cmdlets: ["Set"], cites: ["S200"] }).cites).toEqual([
    "set-sendconnector",
    "S200",
  ]);
  expect(declare({ ...said, cmdlets: ["Remove"] }).cites).toEqual(["remove-sendconnector"]);
});

it("leaves out of a fact what was not said", () => {
  expect(documented(1, "new-sendconnector")).toEqual({
    value: 1,
    source: "new-sendconnector",
    standing: "documented",
  });
});
