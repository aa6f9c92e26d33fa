import { acceptancesOf, problemsOf } from "../../lint";
import type { Acceptance, Connector, Organisation } from "../../model";
import { fill, type Lookup } from "./fill";
import { nameIn } from "./instances";
import type { Scenario } from "./scenario";

/** A connector that a scenario touches, and the identity that the scenario gives it, whatever it became. */
export interface Touched {
  readonly connector: Connector;
  readonly identity: string;
}

interface Accepting {
  readonly scenario: Scenario;
  readonly lookup: Lookup;
  readonly today: string;
}

/**
 * The findings that the scenario accepts, as they came up: of that code, at that connector on every server where the
 * scenario touches it. One that does not come up is no fault.
 */
export function acceptancesIn(
  organisation: Organisation,
  touched: readonly Touched[],
  { scenario, lookup, today }: Accepting,
): readonly Omit<Acceptance, "id">[] {
  const { each } = problemsOf(organisation, { today });
  return scenario.acceptedFindings.flatMap(({ code, at, because }) => {
    const place = fill(at, lookup).value;
    const ids = new Set(
      touched.filter((one) => isAt(one, place, organisation)).map(({ connector }) => connector.id),
    );
    return each
      .filter((finding) => finding.code === code && ids.has(finding.place.connector ?? ""))
      .flatMap((finding) => acceptancesOf(finding, `${scenario.title}: ${because}`, today));
  });
}

/** `Relay`, `EX01\Relay`, or `Default Frontend` for what setup names after its server. */
function isAt({ connector, identity }: Touched, at: string, { servers }: Organisation): boolean {
  const name = nameIn(identity).toLowerCase();
  const server = connector.kind === "receive" ? servers[connector.server]?.name : undefined;
  const places = [name, identity.toLowerCase()];
  const said = at.toLowerCase();
  return (
    places.includes(said) || (server !== undefined && name === `${said} ${server.toLowerCase()}`)
  );
}
