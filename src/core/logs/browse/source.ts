import type { LogReading } from "../reading";

/** What charts, filters and sorting ask of a reading; tests and the bench give their own. */
export type SessionSource = Pick<
  LogReading,
  | ("count" | "files" | "overview" | "figures" | "glance" | "text" | "head" | "id" | "service")
  | ("masked" | "search")
>;

/** What a design says of sessions by their numbers. */
export interface DesignSource {
  /** Another one whenever the answers may be others. */
  readonly state: unknown;
  /** The connector that it gives for a session, in words; empty where it says nothing. */
  connector(at: number): string;
}

/** Where nobody gave a design. */
export const noDesign: DesignSource = { state: undefined, connector: () => "" };
