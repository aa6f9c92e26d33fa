/*
 * finding: the one shape of everything the app tells.
 * Engines return findings; screens and the command line only show them.
 * Words are phrases, so that names and parameters can be set apart.
 * Severity and standing are never mixed: an observed fact is at most a warning.
 * Order and folding are made by lint, which knows the areas.
 */

export { count } from "./count";
export {
  type Change,
  type Finding,
  type Fix,
  type Measured,
  type PermissionChange,
  type Place,
  type Severity,
  severities,
  type ValueChange,
} from "./finding";
export { firstOf } from "./firstOf";
export { name, type Part, type Phrase, parameterName, phrase, plain, value } from "./phrase";
