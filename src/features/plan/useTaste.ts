import { useMemo } from "react";
import type { ScriptStyle } from "../../core/formats/powershell";
import type { Taste } from "../../workers/planFiles";
import { usePreference } from "../../workspace/preferences";

/** How somebody likes scripts written, as Design has it too. */
export function useTaste(): readonly [Taste, (next: Taste) => void] {
  const [style, setStyle] = usePreference<ScriptStyle>("script.style", "splat");
  const [comments, setComments] = usePreference<boolean>("script.comments", true);
  const taste = useMemo(() => ({ style, comments }), [style, comments]);
  return [
    taste,
    (next) => {
      setStyle(next.style);
      setComments(next.comments);
    },
  ];
}
