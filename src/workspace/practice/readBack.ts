import { type Edit, takeAsDeployed } from "../../core/edit";
import { deployedAfter } from "../../core/plan";
import { workspaces } from "../current";
import { practices } from "./current";

/**
 * In a practice organisation, the state that the scripts would make becomes the deployed one; steps that were left
 * out stay to be done. Elsewhere only an import tells what is deployed.
 */
export function readBack(leftOut: readonly string[]): Edit | undefined {
  const { organisation, practice } = workspaces.getState();
  if (practice === undefined) return undefined;
  const before = organisation.deployed;
  const edit = workspaces.run(takeAsDeployed(deployedAfter(organisation, leftOut)));
  if (edit) practices.change(practice, (each) => ({ ...each, readBack: each.readBack ?? before }));
  return edit;
}
