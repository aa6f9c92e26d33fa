import type { OrderRule } from "./plan";

/** How a step goes beyond the plain way, for its words. */
export type Technique =
  | "create"
  | "dark"
  | "later"
  | "rights"
  | "narrow-rights"
  | "on"
  | "values"
  | "part"
  | "rename"
  | "remove"
  | "union"
  | "shrink"
  | "halves"
  | "exact"
  | "spare-name"
  | "parked"
  | "join";

/** The rules of plan-order.md that a technique follows. */
export const rulesOf: Readonly<Record<Technique, readonly OrderRule[]>> = {
  create: ["O2"],
  dark: ["O16"],
  later: ["O16"],
  rights: ["O6"],
  "narrow-rights": ["O6"],
  on: ["O16"],
  values: [],
  part: ["O6"],
  rename: ["O9"],
  remove: ["O2"],
  union: ["O4"],
  shrink: ["O4"],
  halves: ["O14"],
  exact: ["O15"],
  "spare-name": ["O5", "O21"],
  parked: ["O5", "O21"],
  join: [],
};
