import { expect, it } from "vitest";
import { trainersFile } from "../../../testing/trainersFile";
import { strangersIn } from "./known";
import { unsoundIn } from "./sound";

const walkthrough = trainersFile();
const [narrow] = walkthrough.steps;
if (!narrow) throw new Error("There is no step.");

it("finds nothing in a sound one", () => {
  expect(unsoundIn(walkthrough)).toEqual([]);
});

it("looks into wrong turns, questions and expectations", () => {
  const session = { server: "EX01", listen: "10.0.0.11:25", from: "10.0.0.1" };
  const sim = { session, expect: { verdict: "refused" as const, reply: "maybe" } };
  const turn = (when: (typeof narrow.wrongTurns)[0]["when"]) => ({ when, say: "x" });
  const wrongTurns = [
    turn({ kind: "ask", sim }),
    turn({ kind: "not", of: [{ kind: "expect", sim }] }),
    turn({ kind: "log", cause: "none" }),
    turn({ kind: "connector", of: "send", where: [{ parameter: "Bindings", test: { has: "x" } }] }),
  ];
  const strange = { ...walkthrough, steps: [{ ...narrow, wrongTurns }] };
  expect(strangersIn(strange)).toEqual([
    { step: "narrow", what: "the reply maybe" },
    { step: "narrow", what: "the reply maybe" },
    { step: "narrow", what: "the parameter Bindings" },
  ]);
  expect(unsoundIn(strange).map(({ path }) => path)).toEqual(Array(3).fill(["steps", 0]));
});
