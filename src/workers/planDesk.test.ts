import { expect, it } from "vitest";
import { organisation, receiver, server } from "../testing/builders";
import { PlanDesk } from "./planDesk";
import { planDocuments } from "./planDocuments";
import { planFiles } from "./planFiles";

const relay = receiver("Relay", { explicit: { PermissionGroups: ["AnonymousUsers"] } });
const scans = receiver("Scans", { explicit: { RemoteIPRanges: ["10.9.0.0/24"] } });
const larger = { ...relay, explicit: { ...relay.explicit, MaxMessageSize: 1_048_576 } };
const corp = organisation([server("EX01")], [larger, scans], { deployed: { relay } });
const plan = { is: "plan" as const, organisation: corp, today: "2026-03-12" };

const planned = (desk: PlanDesk) => {
  const message = desk.answer({ id: 1, ...plan });
  if (message.is !== "planned") throw new Error(message.is);
  return message.plan;
};

it("plans what is deployed against the design, and sends neither end back", () => {
  const parts = planned(new PlanDesk());
  expect(parts.differences.map(({ connector, action }) => [connector, action])).toEqual([
    ["relay", "change"],
    ["scans", "create"],
  ]);
  expect(parts).not.toHaveProperty("old");
  expect(structuredClone(parts)).toEqual(parts);
});

it("tells the risks of what is left, and writes every file of it", () => {
  const desk = new PlanDesk();
  const { steps } = planned(desk);
  const without = steps.filter(({ after }) => after?.id === "relay").map(({ id }) => id);
  const risks = (ids: readonly string[]) => {
    const message = desk.answer({ id: 2, is: "look", without: ids });
    return message.is === "looked" ? message.looked.risks.map(({ code }) => code) : message;
  };
  expect(risks([])).toContain("receive-size-lowered");
  expect(risks(without)).not.toContain("receive-size-lowered");
  for (const { id } of [...planFiles, ...planDocuments]) {
    const write = { id: 3, is: "write" as const, file: id };
    const [whole, less] = [[], without].map((each) => desk.answer({ ...write, without: each }));
    expect(whole).toMatchObject({ is: "written", text: expect.stringContaining("Relay") });
    expect(less).toMatchObject({ is: "written", text: expect.stringContaining("Scans") });
    expect(less).not.toEqual(whole);
  }
});

it("says so where there is no plan to write, and for files that nobody knows", () => {
  const write = { id: 1, is: "write" as const, file: "apply", without: [] };
  const desk = new PlanDesk();
  expect(desk.answer(write)).toEqual({ id: 1, is: "failed", why: "There is no plan." });
  planned(desk);
  expect(desk.answer({ ...write, file: "nonsense" })).toMatchObject({ is: "failed" });
});
