import type { Document } from "../../formats/markdown";
import { learnerPage, type StartChart } from "./learnerPage";
import { type GridRow, trainerPage } from "./trainerPage";
import type { Walkthrough } from "./walkthrough";

/** Two pages to print or save: formats/markdown writes them as Markdown and as HTML. */
export interface Sheet {
  readonly learner: Document;
  readonly trainer: Document;
}

export interface SheetOptions {
  readonly chart?: StartChart;
  /** Absent: a grid to fill by hand. */
  readonly grid?: readonly GridRow[];
}

/** The sheet of a walkthrough for a training room (learn.md 1, Trainer). Nothing in it is stored or sent. */
export function sheetOf(walkthrough: Walkthrough, { chart, grid = [] }: SheetOptions = {}): Sheet {
  const { title } = walkthrough;
  return {
    learner: { title, blocks: learnerPage(walkthrough, chart) },
    trainer: { title: `${title}: for the trainer`, blocks: trainerPage(walkthrough, grid) },
  };
}
