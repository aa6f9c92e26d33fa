import { type Read, takeInputs } from "../core/formats";
import type { Organisation } from "../core/model";
import type { Console } from "./console";
import { tellReport } from "./tellReport";

/** The organisation of several inputs; what it lacks of them is told on standard error. */
export function toldOrganisation(read: readonly Read[], console: Console): Organisation {
  for (const { imported } of read) tellReport(imported.report, console);
  const { organisation, missing } = takeInputs(read);
  tellMissing(missing, console);
  return organisation;
}

/** Connectors that a script changes, and that are not there to be changed. */
export function tellMissing(missing: readonly string[], console: Console): void {
  for (const each of missing)
    console.err(
      `${each} is not here, or the list that is added to is not known: what a script does to it is left out.\n`,
    );
}
