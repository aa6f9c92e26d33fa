import {
  lacksWhatWasWritten,
  organisationsFault,
  type Read,
  type Taken,
  takeInputs,
  unsaidServer,
} from "../core/formats";
import type { Organisation } from "../core/model";
import { type Console, status } from "./console";
import { placeOf, tellReport } from "./tellReport";

/** The organisation of several inputs; what it lacks of them is told on standard error. */
export function toldOrganisation(read: readonly Read[], console: Console): Organisation {
  tellRead(read, console);
  const taken = takeInputs(read);
  tellCommands(taken, console);
  return taken.organisation;
}

/** The exit status: an answer that lacks what a person wrote is not about that, however it turned out. */
export const statusOf = (read: readonly Read[], otherwise: number): number =>
  read.some(({ imported }) => lacksWhatWasWritten(imported)) ? status.refused : otherwise;

/** What could not be read, was chosen, or is not said of the inputs. */
export function tellRead(read: readonly Read[], console: Console): void {
  const mixed = organisationsFault(read.map(({ imported }) => imported));
  if (mixed !== undefined) console.err(`${mixed}\n`);
  for (const { imported } of read) {
    tellReport(imported.report, console);
    for (const { kind, server, name, ...place } of imported.connectors)
      if (kind === "receive" && server === null)
        console.err(
          `${placeOf(place)}${name}: its server is not said. It is taken as one called ${unsaidServer}: say -Server, or show Server with it.\n`,
        );
  }
}

/** Connectors that a script changes and that are not there to be changed, and those that it makes though they are there. */
export function tellCommands(
  { missing, remade }: Pick<Taken, "missing" | "remade">,
  console: Console,
): void {
  for (const each of remade)
    console.err(
      `${each} is there already, and Exchange refuses New- for it: it is taken as the script makes it.\n`,
    );
  for (const each of missing)
    console.err(
      `${each} is not here, or the list that is added to is not known: what a script does to it is left out.\n`,
    );
}
