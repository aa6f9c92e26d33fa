import {
  identifierOf,
  type Organisation,
  orderedCertificates,
  type Server,
  sendConnectors,
  serverNamed,
} from "../../model";
import { kits } from "../kits";
import { serversFor } from "./kinds";
import type { Parameter, ParameterValue, ParameterValues, Scenario } from "./scenario";

/**
 * The values that the form begins with: the scenario's own, but for what the open organisation knows better: its servers
 * in the places that the practice organisation gives to its own, a certificate, the name that a connector says in EHLO.
 * What it does not have is left out.
 */
export function defaultsFor(organisation: Organisation, scenario: Scenario): ParameterValues {
  const taken = new Set<string>();
  const entries = scenario.parameters.flatMap((parameter) => {
    const value = defaultOf(parameter, { organisation, scenario }, taken);
    return value === undefined ? [] : [[parameter.id, value] as const];
  });
  return Object.fromEntries(entries);
}

interface Around {
  readonly organisation: Organisation;
  readonly scenario: Scenario;
}

function defaultOf(
  parameter: Parameter,
  around: Around,
  taken: Set<string>,
): ParameterValue | undefined {
  const { organisation } = around;
  const given = parameter.default;
  if (parameter.kind === "server" || parameter.kind === "servers") {
    const found = serversIn(parameter, around).filter(({ name }) => !taken.has(name));
    const chosen = parameter.kind === "server" ? found.slice(0, 1) : found;
    for (const { name } of chosen) taken.add(name);
    const names = chosen.map(({ name }) => name);
    if (parameter.kind === "servers") return names.length > 0 ? names : undefined;
    return names[0];
  }
  if (parameter.kind === "send-connector") {
    const all = sendConnectors(organisation).map(({ name }) => name);
    return all.find((name) => name === given) ?? all[0];
  }
  if (parameter.kind === "certificate") {
    const all = orderedCertificates(organisation.certificates).filter(
      ({ selfSigned }) => selfSigned !== true,
    );
    const own = all.map(identifierOf);
    return own.find((each) => each === given) ?? own[0] ?? given;
  }
  if (parameter.kind === "fqdn") return ehloName(organisation) ?? given;
  return given;
}

/** The servers of the same names where they fit, else those in the same place: of the site of that number, or of that age. */
function serversIn(parameter: Parameter, around: Around): readonly Server[] {
  const given = parameter.default;
  const named = (Array.isArray(given) ? given : [String(given)]).map((name) =>
    serverNamed(around.organisation, name),
  );
  const fitting = serversFor(parameter, around);
  if (named.every((each) => each !== undefined && fitting.includes(each)))
    return named.filter((each) => each !== undefined);
  const kit = kits[around.scenario.fixture.on].servers;
  const own = kit.find(({ name }) => name === (Array.isArray(given) ? given[0] : given));
  const sites = unique(kit.map(({ site }) => site ?? ""));
  if (sites.length < 2) {
    const age = ({ version }: Server) =>
      ["2016", "2019", "SE"].indexOf(version ?? around.organisation.version);
    const others = around.scenario.parameters.filter(({ kind }) => kind === "server").length;
    // The older one first, as the practice organisation of a migration has them.
    return others > 1 ? [...fitting].sort((a, b) => age(a) - age(b)) : fitting;
  }
  const here = unique(fitting.map(({ site }) => site ?? ""));
  const site = here[sites.indexOf(own?.site ?? "")];
  return site === undefined ? [] : fitting.filter((each) => (each.site ?? "") === site);
}

const unique = (some: readonly string[]): readonly string[] => [...new Set(some)];

/** The name that the first send connector with one says, by its name. */
function ehloName(organisation: Organisation): string | undefined {
  for (const { explicit } of sendConnectors(organisation))
    if (typeof explicit.Fqdn === "string" && explicit.Fqdn !== "") return explicit.Fqdn;
  return undefined;
}
