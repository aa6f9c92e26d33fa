import type { Finding } from "../../../core/finding";
import type { Selection } from "../selection";

/** What both layouts are given: the selection, and the ways to change it. */
export interface LayoutProps {
  readonly selection: Selection;
  readonly select: (next: Partial<Selection>) => void;
  /** Selects a connector, server or part, and a field of it. */
  readonly open: (at: string | undefined, field?: string) => void;
  readonly openFinding: (finding: Finding) => void;
}
