import type { ComponentType } from "react";
import type { LogsOutcome } from "../../workers/logs.protocol";
import type { useView, View } from "./filter/useView";

export interface PaneProps {
  readonly outcome: LogsOutcome;
  /** The sessions that the filter lets through; none until they are known. */
  readonly list: Uint32Array | undefined;
  /** The list does not follow the filter yet. */
  readonly busy: boolean;
  readonly view: View;
  readonly change: ReturnType<typeof useView>[1];
  /** Shows one session, by its number. */
  readonly onOpen: (number: number) => void;
}

/** One view of what was read, in the middle of the place. */
export interface LogsPane {
  readonly id: string;
  /** Its tab, and the name of its landmark. */
  readonly label: string;
  readonly failed: string;
  /** The number on its tab. */
  readonly count?: (outcome: LogsOutcome) => number;
  /** Absent where it always has something to show. */
  readonly shows?: (outcome: LogsOutcome) => boolean;
  readonly Element: ComponentType<PaneProps>;
}
