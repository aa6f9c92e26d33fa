import { useRef } from "react";
import type { Draft } from "../../core/model";
import { sameValue, type Value } from "../../core/values";

interface Given<T extends Value> {
  /** What is said itself; undefined where nothing is, and a default may hold. */
  readonly explicit: T | undefined;
  /** Text that is kept beside the value though it cannot be read. */
  readonly draft: Draft | undefined;
  readonly onValue: (next: T | undefined) => void;
  /** Keeps a text, and sets the value that stands beside it, in one edit: each one is drawn. */
  readonly onDraft: (text: Draft, stands: T | undefined) => void;
}

/** The value from before a text was typed, and the last one that the text brought about on its way. */
interface Typing<T> {
  readonly before: T | undefined;
  readonly last: T | undefined;
}

/**
 * What stands while text cannot be read is the value from before it was typed, never what a beginning of
 * the text meant: on the way to `10.9.5.5/33` stands `/3`, which is half a billion addresses.
 */
export function useStanding<T extends Value>({ explicit, draft, onValue, onDraft }: Given<T>) {
  const typing = useRef<Typing<T> | null>(null);
  /** Where the value came from elsewhere meanwhile, by undo or a fix, typing begins anew from there. */
  const before = (): T | undefined =>
    typing.current && sameValue(typing.current.last, explicit) ? typing.current.before : explicit;
  return {
    commit: (next: T | undefined) => {
      typing.current = { before: before(), last: next };
      onValue(next);
    },
    hold: (text: Draft) => {
      const stands = before();
      typing.current = { before: stands, last: stands };
      onDraft(text, stands);
    },
    /** A field or a row that is left with what can be read: the next text begins from it. */
    leave: () => {
      if (draft === undefined) typing.current = null;
    },
  };
}
