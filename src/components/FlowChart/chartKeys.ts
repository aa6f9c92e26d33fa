import { localKeys } from "../../ui/commands/localKeys";

/** What useKeys.ts does, for the sheet of keys. */
export const chartKeys = localKeys("In the chart", [
  [["←", "→"], "Along the edges to the next lane"],
  [["↑", "↓"], "Within the lane"],
  [["Home", "End"], "First and last of the lane"],
  [["PgUp", "PgDn"], "Previous and next server"],
  [["Enter"], "Open in the form"],
  [["Space"], "Light the paths"],
  [["b"], "First problem of what is focused"],
  [["+", "−", "0"], "Zoom in, out, to 100 %"],
  [["f"], "Show the whole chart"],
  [["t"], "As a table"],
  [["Esc"], "Back to the chart, then out"],
]);
