import { takeAsDeployed } from "../../core/edit";
import { deployedAfter } from "../../core/plan";
import { workspaces } from "../current";
import { practices } from "./current";

/**
 * In a practice organisation, the state that the scripts would make becomes the deployed one; steps that were left
 * out stay to be done. Elsewhere only an import tells what is deployed.
 */
export function readBack(leftOut: readonly string[]): void {
  const { organisation, practice } = workspaces.getState();
  if (practice === undefined) return;
  const before = organisation.deployed;
  if (!workspaces.run(takeAsDeployed(deployedAfter(organisation, leftOut)))) return;
  practices.change(practice, (each) => ({ ...each, readBack: each.readBack ?? before }));
}
