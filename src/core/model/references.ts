import type { Complaint } from "../values";
import { identityOf } from "./circumstances";
import type { Organisation } from "./organisation";
import { type PartName, partNames } from "./partNames";

/** A part that does not hold together with the rest of the organisation. */
export interface BrokenReference extends Complaint {
  readonly part: PartName;
  readonly id: string;
}

/**
 * What an organisation from outside may not have: parts under another id than their own, and connectors on
 * servers that are not there. A number for new ids that is taken is passed over. Names of servers that are not in
 * the design are allowed: an export may show a part of the organisation.
 */
export function brokenReferences(organisation: Organisation): readonly BrokenReference[] {
  return partNames.flatMap((part) =>
    Object.entries(organisation[part]).flatMap(([id, each]) => {
      if (each.id !== id)
        return {
          part,
          id,
          code: "id-differs",
          what: `The ${words[part]} ${id} calls itself ${each.id}.`,
          mend: "Give both the same id.",
        };
      if (!("kind" in each) || each.kind !== "receive") return [];
      if (Object.hasOwn(organisation.servers, each.server)) return [];
      return {
        part,
        id,
        code: "server-absent",
        what: `${identityOf(organisation, each)} is on a server ${each.server} that is not there.`,
        mend: "Add the server, or take the connector out.",
      };
    }),
  );
}

const words: Record<PartName, string> = {
  servers: "server",
  connectors: "connector",
  deployed: "deployed connector",
  acceptedDomains: "accepted domain",
  certificates: "certificate",
  networks: "network",
  accepted: "accepted finding",
  expectations: "expectation",
};
