import { expect, it } from "vitest";
import { loadWalkthrough } from "../../content/walkthroughs";
import { type LearnState, play, solveOf, startOf, type Walkthrough } from "../../core/learn";
import { begin, goTo, tick } from "../../workspace/practice/progress";
import { judge } from "./judge";

async function opened(id: string): Promise<{ walkthrough: Walkthrough; state: LearnState }> {
  const walkthrough = await loadWalkthrough(id);
  if (!walkthrough) throw new Error(`There is no walkthrough ${id}`);
  const started = startOf(walkthrough, "2026-05-01");
  if (!started.ok) throw new Error(started.why);
  return { walkthrough, state: started.state };
}

function solved(state: LearnState, walkthrough: Walkthrough, id: string): LearnState {
  const step = walkthrough.steps.find((each) => each.id === id);
  return (step ? solveOf(step) : []).reduce((now, move) => {
    const moved = play(now, id, move);
    if (!moved.ok) throw new Error(moved.why);
    return moved.state;
  }, state);
}

const begun = (walkthrough: Walkthrough) =>
  begin({ walkthrough: walkthrough.id, version: "1", workspace: "w" }, walkthrough, 1);

it("finds only the step that is looked at done, and tells its wrong turns", async () => {
  const { walkthrough, state } = await opened("who-may-relay");
  const two = goTo(begun(walkthrough), "two");
  const after = solved(state, walkthrough, "two");
  expect(judge(walkthrough, two, state).done).toBeUndefined();
  expect(judge(walkthrough, two, after).done).toBe("two");
  expect(judge(walkthrough, goTo(two, "desk"), after).done).toBeUndefined();
  const wide = play(state, "two", {
    does: "edit",
    commands: [
      {
        cmdlet: "Set-ReceiveConnector",
        identity: "EX01\\Relay apps",
        properties: { RemoteIPRanges: ["10.20.4.0/24"] },
      },
    ],
  });
  const wrong = wide.ok ? judge(walkthrough, two, wide.state).judged.wrong : [];
  expect(wrong.map(({ say }) => say)).toEqual([expect.stringContaining("254 of them")]);
});

it("tells a step that was done and holds no more, and why, wherever one looks", async () => {
  const { walkthrough, state } = await opened("who-may-relay");
  const done = tick(goTo(begun(walkthrough), "end"), "two");
  expect(judge(walkthrough, done, solved(state, walkthrough, "two")).judged.undone).toEqual([]);
  const { undone } = judge(walkthrough, done, state).judged;
  expect(undone.map(({ step }) => step.id)).toEqual(["two"]);
  expect(undone[0]?.why).toContain("65,536");
});

it("does not judge a step anew that is ticked", async () => {
  const { walkthrough, state } = await opened("first-connector");
  const progress = tick(begun(walkthrough), "find");
  expect(judge(walkthrough, progress, solved(state, walkthrough, "find")).done).toBeUndefined();
});
