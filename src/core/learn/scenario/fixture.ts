import type { Organisation } from "../../model";
import { asDeployed, kitOrganisation, kits } from "../kits";
import { lookupOf } from "./facts";
import { type Filled, fill } from "./fill";
import type { ParameterValues, Scenario, Template } from "./scenario";

/** The values that a scenario has for its own practice organisation. */
export const ownValues = ({ parameters }: Scenario): ParameterValues =>
  Object.fromEntries(parameters.map((each) => [each.id, each.default]));

/**
 * The practice organisation of a scenario: that of its kit and what the scenario's own fixture adds, with all of it
 * deployed. `values` fill what the fixture takes from parameters, as a shared domain.
 */
export function fixtureOrganisation(
  scenario: Scenario,
  today: string,
  values: ParameterValues = ownValues(scenario),
): Organisation {
  const { on, transportConfig, ...more } = scenario.fixture;
  const kit = kits[on];
  const lookup = lookupOf(kitOrganisation(kit, today), scenario, values);
  const filled = <T>(part: T): T => (fill(part as Template, lookup) as unknown as Filled<T>).value;
  const { TLSSendDomainSecureList: sending, TLSReceiveDomainSecureList: receiving } = filled(
    transportConfig,
  ) ?? { TLSSendDomainSecureList: undefined, TLSReceiveDomainSecureList: undefined };
  const own = filled(more);
  return asDeployed(
    kitOrganisation(kit, today, {
      ...(own.acceptedDomains && { acceptedDomains: own.acceptedDomains }),
      ...(own.builds && { builds: own.builds.map(({ by: _, each: __, ...build }) => build) }),
      ...(own.permissions && { permissions: own.permissions }),
      ...(sending &&
        receiving && {
          transportConfig: {
            tlsSendDomainSecureList: sending,
            tlsReceiveDomainSecureList: receiving,
          },
        }),
    }),
  );
}
