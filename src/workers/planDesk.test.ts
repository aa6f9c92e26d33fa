import { expect, it } from "vitest";
import { organisation, receiver, server } from "../testing/builders";
import { PlanDesk } from "./planDesk";

const relay = receiver("Relay");
const corp = organisation(
  [server("EX01")],
  [{ ...relay, explicit: { ...relay.explicit, MaxMessageSize: 1_048_576 } }],
  { deployed: { relay } },
);

it("plans what is deployed against the design, and sends neither end back", () => {
  const message = new PlanDesk().answer({ id: 4, is: "plan", organisation: corp });
  expect(message).toMatchObject({
    id: 4,
    is: "planned",
    planned: { whole: { steps: [{ action: "change" }], differences: [{ connector: "relay" }] } },
  });
  expect(message).not.toHaveProperty("planned.whole.old");
  expect(structuredClone(message)).toEqual(message);
});

it("says so where there is no plan to write, and for files that nobody knows", () => {
  const taste = { style: "splat" as const, comments: true };
  const write = { id: 1, is: "write" as const, file: "nonsense", taste, without: [] };
  expect(new PlanDesk().answer(write)).toMatchObject({ id: 1, is: "failed" });
});
