import { localKeys } from "../../../ui/commands/localKeys";

/** What useTableKeys.ts does, for the sheet of keys. */
export const tableKeys = localKeys("In the table of sessions", [
  [["↑", "↓"], "Previous and next session"],
  [["PgUp", "PgDn"], "A page up and down"],
  [["Home", "End"], "First and last session, or cell"],
  [["←", "→"], "Into the cells of the row"],
  [["Enter"], "Open the session"],
  [["Ctrl C"], "Copy the row or the cell"],
  [["Esc"], "Back to the whole row"],
]);
