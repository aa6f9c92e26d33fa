import { parameter, replies, rightNamed } from "../../catalogue";
import { refusals, rules } from "../../lint";
import { failure } from "../../logs";
import { riskPage } from "../../plan";
import type { Check, Leaf } from "./check";
import { factOf } from "./facts";
import { isJunction } from "./holds";
import { practiceKits } from "./practice";
import type { Step, Walkthrough } from "./walkthrough";

/** A name that nothing here answers to, with the step where it stands. */
export interface Stranger {
  readonly step?: string;
  readonly what: string;
}

/** Names in a walkthrough that the tool does not know: codes, rows, replies, parameters, rights, sources, kits. */
export function strangersIn({ start, steps }: Walkthrough): readonly Stranger[] {
  return [
    ...(Object.hasOwn(practiceKits, start.kit) ? [] : [{ what: `the kit ${start.kit}` }]),
    ...steps.flatMap((step) => inStep(step).map((what) => ({ step: step.id, what }))),
  ];
}

const inStep = ({ check, wrongTurns, sources: cited }: Step): readonly string[] => [
  ...[check, ...wrongTurns.map(({ when }) => when)].flatMap(inCheck),
  ...cited.filter((id) => !factOf(id)).map((id) => `the source ${id}`),
];

function inCheck(check: Check): readonly string[] {
  if (isJunction(check)) return check.of.flatMap(inCheck);
  const unknown = strangersOf[check.kind] as ((leaf: Leaf) => readonly string[]) | undefined;
  return unknown?.(check) ?? [];
}

const unless = (known: boolean, what: string): readonly string[] => (known ? [] : [what]);
const aParameter = (side: "receive" | "send", name: string): readonly string[] =>
  unless(name === "Name" || parameter(side, name)?.role === "property", `the parameter ${name}`);
const sideOf = (identity: string) => (identity.includes("\\") ? "receive" : "send");
const aReply = (id: string | undefined): readonly string[] =>
  unless(id === undefined || Object.hasOwn(replies, id), `the reply ${id}`);

const rows = new Set([
  ...refusals.flatMap(({ cites }) => cites as readonly string[]),
  // Between the connectors of one server (lint/conflicts.ts).
  ...["R24", "R25", "R26"],
]);

const strangersOf: {
  readonly [K in Leaf["kind"]]?: (leaf: Extract<Leaf, { kind: K }>) => readonly string[];
} = {
  connector: ({ of, where }) => where.flatMap((each) => aParameter(of, each.parameter)),
  property: ({ connector, parameter: name }) => aParameter(sideOf(connector), name),
  permission: ({ right }) => unless(rightNamed(right) !== undefined, `the right ${right}`),
  finding: ({ code }) =>
    unless(
      rules.some((rule) => rule.code === code),
      `the finding ${code}`,
    ),
  refusal: ({ row }) => unless(rows.has(row), `the refusal ${row}`),
  sim: ({ expect }) => aReply(expect.reply),
  ask: (leaf) => ("sim" in leaf ? aReply(leaf.sim.expect.reply) : []),
  expect: (leaf) => ("sim" in leaf ? aReply(leaf.sim.expect.reply) : []),
  plan: (leaf) =>
    "risk" in leaf ? unless(riskPage(leaf.risk) !== undefined, `the risk ${leaf.risk}`) : [],
  log: (leaf) =>
    "cause" in leaf
      ? unless(
          leaf.cause === "none" || failure(leaf.cause) !== undefined,
          `the cause ${leaf.cause}`,
        )
      : [],
};
