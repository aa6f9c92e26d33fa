import { adopt, apply } from "../edit";
import { emptyOrganisation, type Organisation } from "../model";
import { type Imported, mergeImported, partsOf } from "./adopt";
import type { Read } from "./input";

/** An organisation made of inputs. */
export interface Taken {
  readonly organisation: Organisation;
  /** Connectors, as scripts name them, that are not there, or of which a list to add to is not known. */
  readonly missing: readonly string[];
  /** Connectors that scripts create although they are there, which Exchange refuses; they are as the script says. */
  readonly remade: readonly string[];
}

/**
 * One organisation of several inputs, in their order. The first saved design is the ground, with what it
 * knows of what is deployed; all others complete or replace its parts by their names. Exports alone give a design
 * without anything deployed. `on` is an organisation that is there before all of them.
 */
export function takeInputs(inputs: readonly Read[], on?: Organisation): Taken {
  const ground = on ? undefined : inputs.find(({ design }) => design);
  let organisation = on ?? ground?.design ?? emptyOrganisation(nameOf(inputs));
  const missing = new Set<string>();
  const remade = new Set<string>();
  for (const imported of wholes(inputs.filter((input) => input !== ground))) {
    const edit = adopt(partsOf(imported), { as: "design" })(organisation);
    organisation = apply(organisation, edit.patches);
    for (const each of edit.adoption.commands.missing) missing.add(each);
    for (const each of edit.adoption.remade) remade.add(each);
  }
  return { organisation, missing: [...missing], remade: [...remade] };
}

export const toOrganisation = (inputs: readonly Read[], on?: Organisation): Organisation =>
  takeInputs(inputs, on).organisation;

/**
 * Exports that follow each other complete each other: permissions lie in another file than their connectors. A script
 * runs where the organisation is as the inputs before it made it.
 */
function wholes(inputs: readonly Read[]): readonly Imported[] {
  const runs: Read[][] = [];
  for (const input of inputs) {
    const run = runs.at(-1);
    const stands = input.design || input.imported.scripts || run?.[0]?.imported.scripts;
    if (run && !stands && !run[0]?.design) run.push(input);
    else runs.push([input]);
  }
  return runs.map((run) => mergeImported(run.map(({ imported }) => imported)));
}

/** The default accepted domain names an organisation as its people do. */
function nameOf(inputs: readonly Read[]): string {
  const domains = inputs.flatMap(({ imported }) => imported.acceptedDomains ?? []);
  const plain = domains.filter(({ domain }) => !domain.startsWith("*"));
  return (plain.find(({ isDefault }) => isDefault) ?? plain[0])?.domain ?? "Organisation";
}
