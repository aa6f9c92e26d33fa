import { setValues } from "../../core/edit";
import { type Fix, plain } from "../../core/finding";
import { run } from "../../workspace/hooks";

/** Makes the changes of a fix in one undoable step. */
export function applyFix(fix: Fix): void {
  run(setValues({ changes: fix.changes, label: plain(fix.label) }));
}
