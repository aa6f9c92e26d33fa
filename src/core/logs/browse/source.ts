import type { LogReading } from "../reading";

/** What charts, filters and sorting ask of a reading; tests and the bench give their own. */
export type SessionSource = Pick<
  LogReading,
  "count" | "files" | "overview" | "figures" | "text" | "id" | "service" | "masked" | "search"
>;
