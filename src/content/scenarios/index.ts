import type { Scenario } from "../../core/learn";

let loaded: Promise<readonly Scenario[]> | undefined;

/** The scenarios of the shelf: loaded when somebody first asks, so that opening the app costs nothing for them. */
export function loadScenarios(): Promise<readonly Scenario[]> {
  loaded ??= import("./all").then(({ scenarios }) => scenarios);
  return loaded;
}
