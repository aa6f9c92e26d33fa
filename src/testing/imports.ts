import type { Imported } from "../core/formats";

/** An import of which nothing was read: tests say what there is beside it. */
export const nothingRead: Imported = {
  connectors: [],
  changes: [],
  removals: [],
  servers: [],
  whole: [],
  report: { read: 0, setAside: [], ambiguous: [], unknown: [], refused: [], computed: [] },
};
