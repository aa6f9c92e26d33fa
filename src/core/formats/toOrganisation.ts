import { adopt, apply } from "../edit";
import { emptyOrganisation, type Organisation } from "../model";
import { partsOf } from "./adopt";
import type { Read } from "./input";

/**
 * One organisation of several inputs, in their order. The first saved design is the ground, with what it
 * knows of what is deployed; all others complete or replace its parts by their names. Exports alone give a design
 * without anything deployed.
 */
export function toOrganisation(inputs: readonly Read[]): Organisation {
  const ground = inputs.find(({ design }) => design);
  let organisation = ground?.design ?? emptyOrganisation(nameOf(inputs));
  for (const input of inputs) {
    if (input === ground) continue;
    const edit = adopt(partsOf(input.imported), { as: "design" })(organisation);
    organisation = apply(organisation, edit.patches);
  }
  return organisation;
}

/** The default accepted domain names an organisation as its people do. */
function nameOf(inputs: readonly Read[]): string {
  const domains = inputs.flatMap(({ imported }) => imported.acceptedDomains ?? []);
  const plain = domains.filter(({ domain }) => !domain.startsWith("*"));
  return (plain.find(({ isDefault }) => isDefault) ?? plain[0])?.domain ?? "Organisation";
}
