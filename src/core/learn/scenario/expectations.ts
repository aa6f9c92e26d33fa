import type { Expectation, Organisation } from "../../model";
import { eachOf, nameIn, type Renaming, renamedIn } from "./instances";
import type { ParameterValues, Scenario, Template } from "./scenario";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An expectation as edit takes it. */
export type NewExpectation = Without<Expectation, "id">;

/** An expectation that cannot be asked here, and what it lacks, in words. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

export interface ScenarioExpectations {
  readonly kept: readonly NewExpectation[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The expectations of a scenario, named after it and numbered where such a name is kept already. One whose placeholder has
 * no value, as a second server where one was chosen, is left out; so is one that names a connector that is not there `now`.
 */
export function expectationsOf(
  organisation: Organisation,
  now: Organisation,
  scenario: Scenario,
  values: ParameterValues,
  renamed: Renaming,
): ScenarioExpectations {
  const there = new Set(Object.values(now.connectors).map((each) => each.name.toLowerCase()));
  const kept: NewExpectation[] = [];
  const leftOut: LeftOut[] = [];
  const taken = new Set(
    Object.values(organisation.expectations).map(({ name }) => name.toLowerCase()),
  );
  for (const entry of scenario.expectations)
    for (const { value, missing, each } of eachOf(organisation, scenario, values, entry)) {
      const name = `${scenario.title}: ${value.name}${each === undefined ? "" : ` (${each})`}`;
      const { name: _, ...asked } = value;
      const [lacked] = missing;
      const next = answered(asked as Template, renamed) as Pick<NewExpectation, "expect">;
      const why = lacked === undefined ? connectorLacked(next, there) : lackOf(lacked);
      if (why !== undefined) {
        leftOut.push({ name, why });
        continue;
      }
      const own = freeName(name, taken);
      taken.add(own.toLowerCase());
      kept.push({ name: own, ...next } as NewExpectation);
    }
  return { kept, leftOut };
}

/** What a placeholder without a value lacks. */
function lackOf(expression: string): string {
  if (/\[\d+\]/.test(expression)) return "there are not so many servers";
  if (/\.ip[46]$/.test(expression)) return "the address of the server is not known";
  if (expression === "ownDomain") return "no accepted domain is known";
  return `nothing stands for ${expression}`;
}

function connectorLacked(
  { expect }: Pick<NewExpectation, "expect">,
  there: ReadonlySet<string>,
): string | undefined {
  const { connector } = expect as { readonly connector?: string | null };
  if (typeof connector !== "string" || there.has(connector.toLowerCase())) return undefined;
  return `there is no connector ${connector}`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let own = name;
  for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${name} ${number}`;
  return own;
}

/** The answer names the connector as it is called now. */
function answered(asked: Template, renamed: Renaming): object {
  const { expect, simulate, ...rest } = asked as Readonly<Record<string, Template>>;
  const answer = expect as Readonly<Record<string, Template>>;
  const server = (simulate as { readonly server?: string } | undefined)?.server;
  const { connector } = answer;
  if (typeof connector !== "string") return asked as object;
  const identity = server === undefined ? connector : `${server}\\${connector}`;
  return {
    ...rest,
    ...(simulate !== undefined && { simulate }),
    expect: { ...answer, connector: nameIn(renamedIn(renamed, identity)) },
  };
}
