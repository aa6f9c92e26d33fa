/*
 * learn: scenarios and walkthroughs as data, and how they are put into a design.
 * builds.ts applies commands of the cmdlets, written as data with canonical values, as one step to undo.
 * kits.ts makes the organisations to practise on; they hold no clock: the day is given.
 * scenario/ fills a scenario's placeholders with the parameters and puts it into the design; its texts are in content.
 */
export {
  applyBuilds,
  type Build,
  type BuildPermission,
  type Builds,
  type Built,
  buildCommand,
} from "./builds";
export {
  asDeployed,
  dayFrom,
  type Kit,
  type KitId,
  type KitMore,
  kitOrganisation,
  kits,
} from "./kits";
