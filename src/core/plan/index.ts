/*
 * plan: from what is deployed to what is designed, in an order in which no state between is worse than both ends.
 * Differences come first, then steps (one connector from one state to the next), then the risks of the two ends.
 * A step holds whole connectors, so that a state is an organisation and the way back is the step reversed.
 * What Exchange refuses is asked of lint, who may relay of exposure, where mail goes of simulate.
 * Facts and rules by id (T, O): plan-order.md; risks by code: risks.json.
 */
export type { Comparison } from "./comparison";
export type { Difference, OrderRule, ParameterChange, Plan, Step } from "./plan";
