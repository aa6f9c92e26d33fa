/*
 * plan: from what is deployed to what is designed, in an order in which no state between is worse than both ends.
 * Differences come first, then steps (one connector from one state to the next), then the risks of the two ends.
 * A step holds whole connectors, so that a state is an organisation and the way back is the step reversed.
 * What Exchange refuses is asked of lint, who may relay of exposure, where mail goes of simulate.
 * Facts and rules by id (T, O): plan-order.md; risks by code: risks.json.
 */
export { aligned, type Renamed } from "./aligned";
export { creating } from "./chain";
export { type Changes, changesOf } from "./changes";
export {
  asksBack,
  type ChangeCommand,
  type CreateCommand,
  commandOf,
  type Granting,
  type PermissionCommands,
  type RemoveCommand,
  type StepCommand,
  setsGroups,
} from "./command";
export type { Comparison } from "./comparison";
export { comparisonOf } from "./comparisonOf";
export { demandedUnknown } from "./demanded";
export { deployedAfter } from "./deployedAfter";
export { differencesOf } from "./differences";
export { gapText } from "./gapText";
export { makingOf } from "./making";
export type {
  Difference,
  Gap,
  OrderRule,
  Pair,
  ParameterChange,
  Plan,
  ReceiveGap,
  SendGap,
  Step,
} from "./plan";
export { planOf } from "./planOf";
export type { Ground } from "./risks/change";
export { type RiskPage, riskPage } from "./risks/page";
export { type RiskLack, riskLacksOf, risksOf } from "./risks/risksOf";
export { codes as riskCodes } from "./risks/words";
export { type Row, type RowMember, rowsOf } from "./rows";
export { circumstancesMaking, defaultOf, isEmpty, type Stated, statedOf, writable } from "./stated";
export { isMoved, twinOf } from "./twin";
export { type Reduced, withoutSteps } from "./without";
