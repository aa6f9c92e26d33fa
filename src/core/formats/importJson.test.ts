import { expect, it } from "vitest";
import { readInput } from "./input";
import { toOrganisation } from "./toOrganisation";

const read = (properties: object, kind = "receive") => {
  const connectors = [
    { kind, server: kind === "receive" ? "EX01" : null, name: "Relay", properties },
  ];
  const bytes = new TextEncoder().encode(JSON.stringify({ connectors }));
  const result = readInput({ name: "import.json", bytes });
  if (!result.ok) throw new Error(result.fault.what);
  const [connector] = Object.values(toOrganisation([result]).connectors);
  return { usage: connector?.usage, report: result.imported.report };
};

it("takes the usage that New- was given, so that its defaults hold", () => {
  expect(read({ Usage: "Client" })).toMatchObject({ usage: "Client", report: { unknown: [] } });
  expect(read({ Usage: "Internet" }, "send").usage).toBe("Internet");
  expect(read({}).usage).toBeUndefined();
});

it("refuses one that its side does not have", () => {
  const { usage, report } = read({ Usage: "Client" }, "send");
  expect(usage).toBeUndefined();
  expect(report.refused).toEqual([
    {
      file: "import.json",
      connector: "Relay",
      property: "Usage",
      reason: "There is no usage Client.",
    },
  ]);
});
