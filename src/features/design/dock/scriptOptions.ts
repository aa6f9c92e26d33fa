import { useMemo } from "react";
import type { ScriptStyle } from "../../../core/formats/powershell";
import { usePreference } from "../../../workspace/preferences";

/** How somebody likes scripts written; kept on this machine. */
export interface ScriptTaste {
  readonly style: ScriptStyle;
  readonly whatIf: boolean;
  readonly full: boolean;
  readonly comments: boolean;
}

/** The taste, the same object until it changes, and the way to change a part of it. */
export function useScriptOptions(): readonly [
  ScriptTaste,
  { readonly [Key in keyof ScriptTaste]: (value: ScriptTaste[Key]) => void },
] {
  const [style, setStyle] = usePreference<ScriptStyle>("script.style", "splat");
  const [whatIf, setWhatIf] = usePreference<boolean>("script.whatIf", false);
  const [full, setFull] = usePreference<boolean>("script.full", false);
  const [comments, setComments] = usePreference<boolean>("script.comments", true);
  const taste = useMemo(() => ({ style, whatIf, full, comments }), [style, whatIf, full, comments]);
  return [taste, { style: setStyle, whatIf: setWhatIf, full: setFull, comments: setComments }];
}
