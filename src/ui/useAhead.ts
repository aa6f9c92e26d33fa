import { useEffect, useRef, useState } from "react";
import { useEchoes } from "./useEchoes";

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

/** A text that changes here at once and elsewhere in pauses; no echo of it takes back what was typed since. */
export function useAhead({
  shown,
  first = "",
  write,
}: Ahead): readonly [string, (text: string) => void] {
  const [text, setText] = useState(shown ?? first);
  const echoes = useEchoes(shown, setText);
  const latest = useRef(write);
  latest.current = write;
  useEffect(() => {
    if (text === echoes.last()) return;
    const timer = setTimeout(() => {
      const takeBack = echoes.hand(text);
      if (latest.current(text) === false) takeBack();
    }, pause);
    return () => clearTimeout(timer);
  }, [text, echoes]);
  return [text, setText];
}
