import { useEffect, useMemo, useRef } from "react";

export interface Echoes {
  /** What was handed on last, or stands there. */
  last(): string | undefined;
  /** Says that a text is handed on now; what it returns takes that back. */
  hand(text: string): () => void;
}

/**
 * Tells one's own words from those of others where both come by one way, the URL: what was handed on comes back late,
 * on a machine under load later than the next change, and is no news. `onOther` gets what others put there.
 */
export function useEchoes(shown: string | undefined, onOther: (shown: string) => void): Echoes {
  // What stands there or is on its way, oldest first.
  const handed = useRef<readonly (string | undefined)[]>([shown]);
  const latest = useRef(onOther);
  latest.current = onOther;
  useEffect(() => {
    const own = handed.current.indexOf(shown);
    if (own >= 0) handed.current = handed.current.slice(own);
    else if (shown !== undefined) {
      handed.current = [shown];
      latest.current(shown);
    }
  }, [shown]);
  return useMemo(
    () => ({
      last: () => handed.current.at(-1),
      hand: (text) => {
        const before = handed.current;
        handed.current = [...before, text];
        return () => {
          handed.current = before;
        };
      },
    }),
    [],
  );
}
