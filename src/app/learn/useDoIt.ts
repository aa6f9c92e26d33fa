import { useNavigate } from "@tanstack/react-router";
import { useCallback, useRef } from "react";
import { fromExpectation } from "../../components/Question/fromExpectation";
import { toSearch } from "../../components/Question/question";
import { editFor, type LearnState, type Move, play, type Step, solveOf } from "../../core/learn";
import { toast } from "../../ui/toast";
import { workspaces } from "../../workspace/current";
import { practices } from "../../workspace/practice/current";
import { answer, type Progress } from "../../workspace/practice/progress";
import { readBack } from "../../workspace/practice/readBack";
import { setPreference } from "../../workspace/preferences";
import type { PlacePath } from "../places";
import { findSession } from "./findSession";

interface Options {
  /** Only what changes the organisation. */
  readonly edits?: boolean;
}

/** Does a step for the learner: what is told of it as data is done in the real places, as edits that can be undone. */
export function useDoIt(
  progress: Progress | undefined,
  stateNow: () => LearnState | undefined,
): (step: Step, options?: Options) => void {
  const navigate = useNavigate();
  const latest = useRef({ progress, stateNow });
  latest.current = { progress, stateNow };
  return useCallback(
    (step, { edits = false } = {}) => {
      const { progress: now, stateNow: state } = latest.current;
      if (!now) return;
      const moves = solveOf(step).filter((move) => !edits || isEdit(move));
      workspaces.seal();
      for (const move of moves) {
        const why = changed(move, step, now, state());
        if (why !== undefined) {
          toast(why, { kind: "error" });
          return;
        }
      }
      workspaces.seal();
      for (const move of moves)
        void openingOf(move, state()).then(
          (opening) => opening && navigate({ to: opening.to, search: opening.search }),
        );
    },
    [navigate],
  );
}

const isEdit = ({ does }: Move): boolean => does === "edit" || does === "unset" || does === "keep";

/** Carries a move out where it changes something; answers why it could not be. */
function changed(
  move: Move,
  step: Step,
  progress: Progress,
  state: LearnState | undefined,
): string | undefined {
  if (move.does === "answer") {
    practices.change(progress.walkthrough, (each) => answer(each, step.id, move.choice));
    return undefined;
  }
  if (!state) return "Open a place first: Design, Simulate, Plan or Logs.";
  const { organisation } = workspaces.getState();
  const now = { ...state, organisation };
  if (move.does === "read-back") {
    readBack(state.leftOut);
    return undefined;
  }
  const played = play(now, step.id, move);
  if (!played.ok) return played.why;
  if (move.does === "leave-out")
    setPreference(`plan.leftOut.${progress.workspace}`, played.state.leftOut);
  const command = editFor(now, move);
  if (command) workspaces.run(command);
  return undefined;
}

interface Opening {
  readonly to: PlacePath;
  readonly search: Readonly<Record<string, string>>;
}

/** What a move opens, as the URL has it. */
async function openingOf(move: Move, state: LearnState | undefined): Promise<Opening | undefined> {
  if (move.does === "ask") {
    const asked = { id: "", name: "", ...move.question, expect: { verdict: "accepted" } } as const;
    return {
      to: "/simulate",
      search: { ...toSearch(fromExpectation(asked as Parameters<typeof fromExpectation>[0])) },
    };
  }
  if (move.does === "queue")
    return { to: "/logs", search: { among: `queue/${move.identity}`, pane: "sessions" } };
  if (move.does === "log") return { to: "/logs", search: await findSession(move.log) };
  if (move.does !== "show" || !state) return undefined;
  const shown = play(state, "", move);
  const at = shown.ok ? shown.state.shown.select : undefined;
  const { place, tab } = move;
  return {
    to: `/${place}`,
    search: {
      ...(at !== undefined && { at, pane: "form" }),
      ...(place === "plan" && tab !== undefined && { dock: tab, pane: "script" }),
      ...(place === "simulate" && tab === "exposure" && { view: tab }),
      ...(place === "simulate" && tab === "outbound" && { ask: "out" }),
    },
  };
}
