import { addNetwork, apply } from "../../edit";
import type { Organisation } from "../../model";
import { asDeployed, kitOrganisation } from "../kits";
import { carryOut } from "./carryOut";
import { practiceKits } from "./practice";
import type { LearnState } from "./state";
import type { Walkthrough } from "./walkthrough";

export type Started =
  | { readonly ok: true; readonly state: LearnState }
  | { readonly ok: false; readonly why: string };

/**
 * The state in which a walkthrough begins: its practice organisation, nothing open. Days are counted from `today`
 * (YYYY-MM-DD) once, here; why it cannot be built is said in words.
 */
export function startOf(walkthrough: Walkthrough, today: string): Started {
  const { start, title, steps } = walkthrough;
  const kit = Object.hasOwn(practiceKits, start.kit) ? practiceKits[start.kit] : undefined;
  if (!kit)
    return {
      ok: false,
      why: `There is no kit ${start.kit}: ${Object.keys(practiceKits).join(", ")}.`,
    };
  const { certificates, acceptedDomains = [], networks = [], servers = [] } = start;
  const base = kitOrganisation(certificates ? { ...kit, certificates } : kit, today, {
    acceptedDomains,
    servers,
    defaultReceiveConnectors: servers.map(({ name }) => name),
  });
  const named = networks.reduce(
    (organisation, network) => apply(organisation, addNetwork(network)(organisation).patches),
    { ...base, name: title },
  );
  const built = builtOn(named, walkthrough);
  if (!built.ok) return built;
  return {
    ok: true,
    state: {
      organisation: built.organisation,
      today,
      leftOut: [],
      shown: { place: steps[0]?.place ?? "design" },
      answers: {},
    },
  };
}

function builtOn(base: Organisation, { start }: Walkthrough) {
  const permissions = start.permissions.map(
    (each) => ({ cmdlet: "Add-ADPermission", ...each }) as const,
  );
  const design = carryOut(base, [...start.add, ...permissions]);
  if (!design.ok || start.deployed === "none") return design;
  if (start.deployed === "same")
    return { ok: true, organisation: asDeployed(design.organisation) } as const;
  const deployed = carryOut(base, start.deployed.add);
  if (!deployed.ok) return deployed;
  const later = carryOut(asDeployed(deployed.organisation), [...start.add, ...permissions]);
  return later;
}
