import { expect, it } from "vitest";
import { type Connector, comparedValues, emptyOrganisation } from "./index";

const receiver = (
  id: string,
  explicit: Connector["explicit"],
  unknown: string[] = [],
): Connector => ({
  ...{ id, kind: "receive", name: `Relay ${id}`, server: "s", explicit, drafts: {}, unknown },
});
const organisation = {
  ...emptyOrganisation("corp.example"),
  servers: { s: { id: "s", name: "EX01", role: "Mailbox" as const } },
};
const rows = (...connectors: Connector[]) => comparedValues(organisation, "receive", connectors);
const row = (name: string, ...connectors: Connector[]) =>
  rows(...connectors).find(({ parameter }) => parameter === name);

it("says which of several differs from most, and in what", () => {
  const three = [
    receiver("a", { MaxMessageSize: 10_485_760 }),
    receiver("b", {}),
    receiver("c", {}),
  ];
  expect(row("MaxMessageSize", ...three)).toMatchObject({ groups: [1, 0, 0], differs: true });
  expect(
    rows(...three)
      .filter(({ differs }) => differs)
      .map(({ parameter }) => parameter),
  ).toEqual(["MaxMessageSize"]);
});

it("compares what is in force: a default that is written out is no difference", () => {
  const found = row(
    "MaxMessageSize",
    receiver("a", { MaxMessageSize: 37_748_736 }),
    receiver("b", {}),
  );
  expect(found?.differs).toBe(false);
  expect(found?.values.map((each) => each.is === "value" && each.isExplicit)).toEqual([
    true,
    false,
  ]);
});

it("takes lists as the catalogue compares them, and what is unknown for no difference", () => {
  const [one, other] = [
    ["10.0.0.1", "10.0.0.2"],
    ["10.0.0.2", "10.0.0.1"],
  ].map((RemoteIPRanges, at) => receiver(String(at), { RemoteIPRanges })) as [Connector, Connector];
  expect(row("RemoteIPRanges", one, other)?.differs).toBe(false);
  expect(
    row("Banner", receiver("a", { Banner: "220 a" }), receiver("b", {}, ["Banner"])),
  ).toMatchObject({ differs: false, values: [{ is: "value" }, { is: "unknown" }] });
});
