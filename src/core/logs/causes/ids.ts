import { failures } from "./failures";

/** Every cause a session can have: the classes of failures, and what no text tells of. */
export const causeIds: readonly string[] = [
  "none",
  "client-abort",
  "remote-abort",
  ...failures.map(({ id }) => id),
];

/** The number of a cause; 0 is `none`. */
export const causeNumber: ReadonlyMap<string, number> = new Map(
  causeIds.map((id, number) => [id, number]),
);
