import { type Problems, problemsOf } from "../core/lint";
import type { Organisation } from "../core/model";
import { today } from "./today";

/** What is wrong with a design as of today; kept, so that every pane may ask. */
export const problemsNow = (organisation: Organisation): Problems =>
  problemsOf(organisation, { today: today() });
