/*
 * check: expectations, asked again of the design.
 * A question that is kept in the workspace has the answer that it is to have; here it is asked and compared.
 * Simulation, routing and exposure answer; nothing is decided anew.
 * What hangs on a fact that the organisation does not hold is "cannot tell", neither kept nor broken.
 * Answers are kept by the identity of the organisation: every pane may ask.
 */
export { type Checked, checkExpectations } from "./check";
export type { Got } from "./outcome";
export { received } from "./received";
export { routed } from "./routed";
