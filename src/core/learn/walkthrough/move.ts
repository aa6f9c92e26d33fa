import {
  addExpectation,
  apply,
  type Command as EditCommand,
  setValue,
  takeAsDeployed,
} from "../../edit";
import type { Expectation } from "../../model";
import { deployedAfter } from "../../plan";
import { carryOut, editOfCommands } from "./carryOut";
import type { Place } from "./check";
import { connectorNamed } from "./checks/named";
import type { Command } from "./command";
import { wholePlan } from "./planned";
import type { Asked, LearnState, OpenLog } from "./state";

type Without<T> = T extends unknown ? Omit<T, "id"> : never;

/** One thing that a learner does, as data. Connectors go by their identity. */
export type Move =
  | { readonly does: "edit"; readonly commands: readonly Command[] }
  /** Back to the default. */
  | { readonly does: "unset"; readonly connector: string; readonly parameter: string }
  | { readonly does: "keep"; readonly expectation: Without<Expectation> }
  | { readonly does: "ask"; readonly question: Asked }
  | { readonly does: "answer"; readonly choice: number }
  | {
      readonly does: "show";
      readonly place: Place;
      readonly select?: string;
      readonly tab?: string;
    }
  | { readonly does: "log"; readonly log: OpenLog }
  | { readonly does: "queue"; readonly identity: string }
  | { readonly does: "leave-out"; readonly connector: string }
  | { readonly does: "read-back" };

export type Moved =
  | { readonly ok: true; readonly state: LearnState }
  | { readonly ok: false; readonly why: string };

/** The state after a move that belongs to a step; what cannot be done says why. */
export function play(state: LearnState, step: string, move: Move): Moved {
  const { organisation } = state;
  const to = (change: Partial<LearnState>): Moved => ({ ok: true, state: { ...state, ...change } });
  switch (move.does) {
    case "edit": {
      const done = carryOut(organisation, move.commands);
      return done.ok ? to({ organisation: done.organisation }) : done;
    }
    case "unset":
    case "keep":
    case "read-back": {
      const command = editFor(state, move);
      const after = command && apply(organisation, command(organisation).patches);
      if (!after) return { ok: false, why: "It cannot be done here." };
      const readBack = move.does === "read-back" ? { readBack: organisation.deployed } : {};
      return to({ organisation: after, ...readBack });
    }
    case "ask":
      return to({ question: move.question, shown: { place: "simulate" } });
    case "answer":
      return to({ answers: { ...state.answers, [step]: move.choice } });
    case "show":
      return shown(state, move);
    case "log":
      return to({ log: { ...state.log, ...move.log }, shown: { place: "logs" } });
    case "queue":
      return to({ queue: move.identity, shown: { place: "logs" } });
    case "leave-out": {
      const ids = stepsOf(state, move.connector);
      if (ids.length === 0)
        return { ok: false, why: `No step of the plan is of ${move.connector}.` };
      return to({ leftOut: [...new Set([...state.leftOut, ...ids])] });
    }
  }
}

/** What a move changes in the organisation, as one step to undo; undefined where it changes nothing there. */
export function editFor(state: LearnState, move: Move): EditCommand | undefined {
  if (move.does === "edit") return editOfCommands("Done for you", move.commands);
  if (move.does === "keep") return addExpectation(move.expectation);
  if (move.does === "read-back")
    return takeAsDeployed(deployedAfter(state.organisation, state.leftOut));
  if (move.does !== "unset") return undefined;
  const connector = connectorNamed(state.organisation, move.connector);
  return (
    connector && setValue({ connector: connector.id, parameter: move.parameter, value: undefined })
  );
}

const stepsOf = (state: LearnState, identity: string): readonly string[] =>
  wholePlan(state).steps.flatMap(({ id, before, after }) => {
    const named = connectorNamed(state.organisation, identity, {
      ...(before && { before }),
      ...(after && { after }),
    });
    return named ? [id] : [];
  });

function shown(state: LearnState, move: Extract<Move, { does: "show" }>): Moved {
  const { place, select, tab } = move;
  const connector = select === undefined ? undefined : connectorNamed(state.organisation, select);
  if (select !== undefined && !connector)
    return { ok: false, why: `There is no connector ${select}.` };
  return {
    ok: true,
    state: {
      ...state,
      shown: {
        place,
        ...(connector && { select: connector.id }),
        ...(tab !== undefined && { tab }),
      },
    },
  };
}
