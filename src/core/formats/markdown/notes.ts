import { name } from "../../finding";
import { identityOf, type Organisation, orderedConnectors } from "../../model";
import { type Block, heading, type Row, table } from "./content";

/** What has to be seen to elsewhere, connector by connector, and whether it is done. */
export function notesSection(organisation: Organisation): readonly Block[] {
  const rows = orderedConnectors(organisation).flatMap((connector) =>
    (connector.notes ?? []).map(
      ({ text, done }): Row => [
        [name(identityOf(organisation, connector))],
        [text],
        [done ? "Done" : "Open"],
      ],
    ),
  );
  if (rows.length === 0) return [];
  return [heading(2, ["To see to"]), ...table(["Connector", "What", ""], rows)];
}
