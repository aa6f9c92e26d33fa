import { later } from "../../../ui/later";

/** The four panes, each a file of its own: a phone shows one at a time, and none holds up the others. */
export const ExplorerPane = later(
  async () => (await import("../explorer/ExplorerPane")).ExplorerPane,
);
export const ChartPane = later(async () => (await import("../chart/ChartPane")).ChartPane);
export const FormPane = later(async () => (await import("../form/FormPane")).FormPane);
export const Dock = later(async () => (await import("../dock/Dock")).Dock);
/** The path through one connector, on a phone. */
export const ChartStrip = later(async () => (await import("../chart/ChartStrip")).ChartStrip);
