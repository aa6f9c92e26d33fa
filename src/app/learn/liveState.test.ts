import { expect, it } from "vitest";
import { emptyOrganisation } from "../../core/model";
import { begin } from "../../workspace/practice/progress";
import { type Live, liveState } from "./liveState";

const live = (path: string, search: Live["search"] & Readonly<Record<string, string>>): Live => ({
  workspace: { organisation: emptyOrganisation("corp.example") },
  progress: begin({ walkthrough: "mine", version: "1", workspace: "w" }, { steps: [] }, 1),
  ...{ path, search, leftOut: ["s1"], today: "2026-05-01", session: undefined },
});

it("sees the question that is open in Simulate, once it can be read, and the tab", () => {
  const asked = { ask: "in", server: "EX01", listen: "10.0.0.11:25", from: "10.1.2.3" } as const;
  expect(liveState(live("/simulate", { ...asked, view: "exposure" }))).toMatchObject({
    question: { simulate: { server: "EX01", listen: "10.0.0.11:25", from: "10.1.2.3" } },
    shown: { place: "simulate", tab: "exposure" },
  });
  expect(liveState(live("/simulate", { ...asked, from: "10.1.2" }))?.question).toBeUndefined();
  expect(liveState(live("/design", asked))?.question).toBeUndefined();
  expect(liveState(live("/simulate", { ask: "out", rcpt: "a@b.example" }))).toMatchObject({
    question: { route: { rcptTo: "a@b.example" } },
    shown: { tab: "outbound" },
  });
});

it("sees what is selected in Design, which script of the plan is open, and what was left out of it", () => {
  expect(liveState(live("/design", { at: "c7" }))?.shown).toEqual({
    place: "design",
    select: "c7",
  });
  expect(liveState(live("/plan", {}))).toMatchObject({
    shown: { place: "plan", tab: "apply" },
    leftOut: ["s1"],
  });
  expect(liveState(live("/plan", { dock: "verify" }))?.shown.tab).toBe("verify");
});

it("sees filters, queue and session of Logs, and nothing of them elsewhere", () => {
  const search = { find: "10.20.77.200", connector: "EX01\\Relay", among: "queue/EX01\\14" };
  const open = { id: "08DE", cause: null };
  expect(liveState({ ...live("/logs", search), session: open })).toMatchObject({
    log: { find: "10.20.77.200", connector: "EX01\\Relay", session: open },
    queue: "EX01\\14",
  });
  const elsewhere = liveState({ ...live("/plan", search), session: open });
  expect([elsewhere?.log, elsewhere?.queue]).toEqual([undefined, undefined]);
});

it("is no state in a place that no check is of", () => {
  expect(liveState(live("/learn", {}))).toBeUndefined();
});
