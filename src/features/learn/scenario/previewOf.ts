import { parameter } from "../../../core/catalogue";
import { type Checked, checkExpectations } from "../../../core/check";
import type { Finding } from "../../../core/finding";
import { plain } from "../../../core/finding";
import { type Block, scriptOf } from "../../../core/formats/powershell";
import type { AppliedScenario } from "../../../core/learn";
import { type AcceptedFinding, problemsOf } from "../../../core/lint";
import {
  type Connector,
  differing,
  effectiveOf,
  identityOf,
  type Organisation,
} from "../../../core/model";

/** A property of a connector that is there already, as it is and as it becomes. */
export interface Change {
  readonly connector: string;
  readonly property: string;
  readonly before: string;
  readonly after: string;
}

/** What a scenario would do, in the order in which a person asks. */
export interface Preview {
  /** The servers and connectors that it is about, alone: a picture of the rest would hide it. */
  readonly part: Organisation;
  readonly expectations: readonly Checked[];
  /** Findings that were not there before, but for those that it accepts. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly changes: readonly Change[];
  readonly script: readonly Block[];
}

export function previewOf(
  before: Organisation,
  { after, touched }: AppliedScenario,
  { title, today }: { readonly title: string; readonly today: string },
): Preview {
  const known = new Set(problemsOf(before, { today }).each.map(keyOf));
  const now = problemsOf(after, { today });
  const ids = new Set(touched);
  return {
    part: partOf(after, ids),
    // What does not hold first; then in the order of the scenario, in which ids were given.
    expectations: checkExpectations(after, today)
      .filter(({ expectation }) => !Object.hasOwn(before.expectations, expectation.id))
      .sort(
        (a, b) =>
          Number(a.ok === true) - Number(b.ok === true) ||
          Number(a.expectation.id) - Number(b.expectation.id),
      )
      .map((each) => untitled(each, title)),
    findings: now.each.filter((each) => !known.has(keyOf(each))),
    accepted: now.accepted.filter(
      ({ acceptance }) => !Object.hasOwn(before.accepted, acceptance.id),
    ),
    changes: touched.flatMap((id) => changesOf(before, after, id)),
    script: scriptOf(after, {
      style: "splat",
      full: false,
      whatIf: false,
      comments: true,
    }).blocks.filter(({ connector }) => connector !== null && ids.has(connector)),
  };
}

/** On the page of a scenario its title stands above. */
function untitled(checked: Checked, title: string): Checked {
  const { expectation } = checked;
  const name = expectation.name.startsWith(`${title}: `)
    ? expectation.name.slice(title.length + 2)
    : expectation.name;
  return { ...checked, expectation: { ...expectation, name } };
}

/** One finding at one place; its words follow from these. */
const keyOf = ({ code, place, what }: Finding): string =>
  JSON.stringify([code, place, plain(what)]);

function partOf(organisation: Organisation, touched: ReadonlySet<string>): Organisation {
  const { connectors, deployed, servers } = organisation;
  const own = <T>(all: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => touched.has(id)));
  const some = own(connectors);
  const named = new Set(
    Object.values(some).flatMap((each) => {
      if (each.kind === "receive") return [servers[each.server]?.name.toLowerCase()];
      const sources = each.explicit.SourceTransportServers;
      return Array.isArray(sources) ? sources.map((name: string) => name.toLowerCase()) : [];
    }),
  );
  return {
    ...organisation,
    connectors: some,
    deployed: own(deployed),
    servers: Object.fromEntries(
      Object.entries(servers).filter(([, { name }]) => named.has(name.toLowerCase())),
    ),
  };
}

function changesOf(before: Organisation, after: Organisation, id: string): readonly Change[] {
  const [was, is] = [before.connectors[id], after.connectors[id]];
  if (!was || !is) return [];
  return differing(after, is, was).map((property) => ({
    connector: identityOf(after, is),
    property,
    before: shown(before, was, property),
    after: shown(after, is, property),
  }));
}

function shown(organisation: Organisation, connector: Connector, property: string): string {
  if (property === "Permissions") {
    const own = connector.kind === "receive" ? connector.permissions : undefined;
    if (own === undefined) return "not known";
    const told = own.map(
      ({ user, rights, deny }) => `${deny ? "deny" : "allow"} ${user}: ${rights.join(", ")}`,
    );
    return told.length > 0 ? told.join("; ") : "none beside the groups";
  }
  const found = effectiveOf(organisation, connector)[property];
  if (!found || found.origin === "unknown") return "not known";
  return parameter(connector.kind, property)?.kind.show(found.value) ?? String(found.value);
}
