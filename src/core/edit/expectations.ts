import { castDraft } from "immer";
import type { Expectation } from "../model";
import { type Command, editOf, nextId, nothing } from "./edit";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Keeps a question with its answer. */
export function addExpectation(expectation: Without<Expectation, "id">): Command {
  return (organisation) => {
    const made: string[] = [];
    return editOf(
      organisation,
      `Keep expectation ${expectation.name}`,
      (draft) => {
        const id = nextId(draft);
        draft.expectations[id] = castDraft({ id, ...expectation } as Expectation);
        made.push(id);
      },
      { made },
    );
  };
}

/** Forgets a kept question. */
export function removeExpectation({ id }: { readonly id: string }): Command {
  return (organisation) => {
    if (!Object.hasOwn(organisation.expectations, id)) return nothing("Remove the expectation");
    return editOf(
      organisation,
      `Remove expectation ${organisation.expectations[id]?.name}`,
      (draft) => {
        delete draft.expectations[id];
      },
    );
  };
}
