import { useMediaQuery } from "../../ui/useMediaQuery";
import { useWorkspaceState } from "../../workspace/hooks";
import { usePreference } from "../../workspace/preferences";

/** Of the panel that is docked beside a place, as theme.css counts them. */
const width = 340;
/** A place needs the width of a tablet beside it (visual.md 3.2); below, the panel stands under the place. */
const beside = `(min-width: ${768 + width}px)`;

export interface Dock {
  /** Where the panel stands; none while no walkthrough runs. */
  readonly at: "left" | "bottom" | "none";
  readonly folded: boolean;
  readonly fold: (folded: boolean) => void;
  /** Pixels that it takes of the place's width. */
  readonly taken: number;
}

/** Where the panel of the walkthrough that runs in the open organisation stands, and whether it is folded. */
export function useDock(): Dock {
  const runs = useWorkspaceState(
    ({ phase, practice }) => phase === "open" && practice !== undefined,
  );
  const wide = useMediaQuery(beside);
  const [folded, fold] = usePreference("walkthrough.folded", false);
  const at = !runs ? "none" : wide ? "left" : "bottom";
  return { at, folded, fold, taken: at === "left" && !folded ? width : 0 };
}
