import { apply, renameOrganisation } from "../../../core/edit";
import { fixtureOrganisation, kits, type Scenario } from "../../../core/learn";
import { toast } from "../../../ui/toast";
import { workspaces } from "../../../workspace/current";
import { setPreference } from "../../../workspace/preferences";
import { today } from "../../../workspace/today";

/** Makes the practice organisation of a scenario and opens it beside those that there are. */
export async function takePractice(scenario: Scenario): Promise<void> {
  try {
    const made = fixtureOrganisation(scenario, today());
    const edit = renameOrganisation({ name: `Practice: ${scenario.title}` })(made);
    const id = await workspaces.create(apply(made, edit.patches));
    setPreference("workspace.last", id);
    await workspaces.open(id);
  } catch (error) {
    toast(`The organisation was not stored: ${String(error)}`, { kind: "error" });
  }
}

/** What the practice organisation of a scenario holds, in words. */
export function practiceWords({ fixture }: Scenario): string {
  const { servers } = kits[fixture.on];
  const names = servers.map(({ name }) => name).join(", ");
  return `${names} with the connectors of setup, corp.example and a certificate`;
}
