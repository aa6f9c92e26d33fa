import type { PictureKind } from "../../../components/FlowChart/Toolbar";

/** Saves the chart as a picture; what draws it comes with the first that is asked for. */
export const saveChart = async (kind: PictureKind): Promise<void> =>
  (await import("./saveChart")).saveChart(kind);
