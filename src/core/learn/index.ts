/*
 * learn: scenarios and walkthroughs as data, and how they are put into a design.
 * builds.ts applies commands of the cmdlets, written as data with canonical values, as one step to undo.
 * kits.ts makes the organisations to practise on; they hold no clock: the day is given.
 * scenario/ fills a scenario's placeholders with the parameters and puts it into the design; its texts are in content.
 * walkthrough/ judges the steps of walkthroughs, solves them and makes sheets; their texts too are in content.
 * reference/ makes a page of everything that is declared, with links both ways; kinds/ holds one writer a kind.
 */
export { asDeployed, kitOrganisation, kits } from "./kits";
export { findPages } from "./reference/find";
export {
  type Linked,
  type Page as ReferencePage,
  type PageHead,
  type PageKind,
  pageKinds,
} from "./reference/page";
export { referenceHeads, referencePage } from "./reference/reference";
export { type AppliedScenario, applyScenario } from "./scenario/applyScenario";
export { defaultsFor } from "./scenario/defaults";
export type { LeftOut } from "./scenario/expectations";
export { fixtureOrganisation, ownValues } from "./scenario/fixture";
export { serversFor, takesSeveral, typedText } from "./scenario/kinds";
export {
  type Parameter,
  type ParameterKind,
  type ParameterValue,
  type ParameterValues,
  type Scenario,
  scenarioSchema,
  topics,
} from "./scenario/scenario";
export type { ScenarioComplaint } from "./scenario/values";
export type { Check, Place, Test } from "./walkthrough/check";
export type { Command as WalkthroughCommand } from "./walkthrough/command";
export { factOf } from "./walkthrough/facts";
export { type Holding, isTrue } from "./walkthrough/holding";
export { isJunction, stepHolds } from "./walkthrough/holds";
export { marked } from "./walkthrough/marked";
export { editFor, type Move, play } from "./walkthrough/move";
export { practiceKits } from "./walkthrough/practice";
export {
  type ProgressLine,
  printProgress,
  progressLineOf,
  readProgress,
} from "./walkthrough/progressLine";
export { type ReadWalkthrough, readWalkthrough, type WalkthroughFault } from "./walkthrough/read";
export { type Run, type Solved, solveAll } from "./walkthrough/run";
export { type Sheet, type SheetOptions, sheetOf } from "./walkthrough/sheet";
export { solveOf } from "./walkthrough/solve";
export { type Unsound, unsoundIn } from "./walkthrough/sound";
export { startOf } from "./walkthrough/start";
export type { Asked, LearnState, OpenLog, Shown } from "./walkthrough/state";
export { stillHolds, undone } from "./walkthrough/stillHolds";
export {
  type Head,
  headSchema,
  type Question,
  type Start,
  type Step,
  type Target,
  type Walkthrough,
  type WrongTurn,
  walkthroughSchema,
} from "./walkthrough/walkthrough";
export { letter } from "./walkthrough/words";
export { wrongTurnsOf } from "./walkthrough/wrongTurns";
