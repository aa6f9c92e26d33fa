import { useEffect, useRef, useState } from "react";

export interface Ahead {
  /** What another holds, such as the URL; undefined where it holds nothing. */
  readonly shown: string | undefined;
  /** Where it holds nothing yet. */
  readonly first?: string;
  /** Hands the text on; false where it cannot now. */
  readonly write: (text: string) => boolean | undefined;
}

/** Handing on waits for a pause of so many milliseconds. */
const pause = 250;

/**
 * A text that changes here at once and elsewhere in pauses. What is handed on comes back late, on a machine under load
 * later than the next change: such an echo never takes back what was typed since. What others put there does.
 */
export function useAhead({
  shown,
  first = "",
  write,
}: Ahead): readonly [string, (text: string) => void] {
  const [text, setText] = useState(shown ?? first);
  // What stands there or is on its way, oldest first.
  const handed = useRef<readonly (string | undefined)[]>([shown]);
  const latest = useRef(write);
  latest.current = write;
  useEffect(() => {
    const own = handed.current.indexOf(shown);
    if (own >= 0) handed.current = handed.current.slice(own);
    else if (shown !== undefined) {
      handed.current = [shown];
      setText(shown);
    }
  }, [shown]);
  useEffect(() => {
    if (text === handed.current.at(-1)) return;
    const timer = setTimeout(() => {
      const before = handed.current;
      handed.current = [...before, text];
      if (latest.current(text) === false) handed.current = before;
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
