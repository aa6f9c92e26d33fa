import { name, type Phrase, parameterName, phrase, value } from "../../finding";
import { type Connector, serverOf } from "../../model";
import { gapText, type Plan, rowsOf, type Step } from "../../plan";
import { type Block, heading, joined, list, paragraph, type Row, table } from "./content";

/** The steps in their order, each with what it changes and why it stands there; then what is open. */
export function changesSection(plan: Plan): readonly Block[] {
  const { steps, order, gaps, held } = plan;
  if (steps.length + held.length === 0) return [];
  return [
    heading(2, ["Steps"]),
    ...(order.length > 0 ? [list(order)] : []),
    ...(gaps.length > 0
      ? [
          paragraph(["No order serves everybody throughout:"]),
          list(gaps.map((gap) => gapText(gap, steps, plan.new))),
        ]
      : []),
    ...steps.flatMap((step) => stepBlocks(plan, step)),
    ...(held.length > 0 ? [heading(3, ["Not in the plan"]), list(held)] : []),
  ];
}

const verbs: Readonly<Record<Step["action"], string>> = {
  create: "Create",
  change: "Change",
  remove: "Remove",
};

/** `receive connector Relay on EX01`, as it is called before the step. */
export function connectorOf(plan: Plan, step: Pick<Step, "before" | "after">): Phrase {
  const connector = (step.before ?? step.after) as Connector;
  const side = connector.kind === "receive" ? "receive connector" : "send connector";
  const server = connector.kind === "receive" ? serverOf(plan.old, connector) : undefined;
  const on = server ? phrase` on ${name(server.name)}` : phrase``;
  return phrase`${side} ${name(connector.name)}${on}`;
}

function stepBlocks(plan: Plan, step: Step): Block[] {
  const { steps } = plan;
  const needs = step.needs.flatMap((id) => steps.find((each) => each.id === id)?.n ?? []);
  const notes: Phrase[] = [
    ...(needs.length > 0 ? [[`It needs step ${needs.join(", ")}.`]] : []),
    ...(step.temporary.length > 0
      ? [
          phrase`${joined(
            step.temporary.map((each) => [parameterName(each)]),
            ", ",
          )} ${step.temporary.length === 1 ? "holds" : "hold"} a value of neither end after it.`,
        ]
      : []),
    ...(step.final
      ? [phrase`It asks for a confirmation of its own: nothing takes this connector’s place.`]
      : []),
  ];
  const rows = rowsOf(step, plan);
  const made = step.action === "create";
  return [
    heading(3, phrase`Step ${step.n}. ${verbs[step.action]} ${connectorOf(plan, step)}`),
    ...(step.why.length > 0 ? [paragraph(step.why)] : []),
    ...(notes.length > 0 ? [list(notes)] : []),
    ...table(
      ["Setting", "Parameter", ...(made ? ["Value"] : ["Old", "New"]), "Meaning"],
      rows.map(
        (each): Row => [
          [each.label],
          [parameterName(each.parameter)],
          ...(made ? [shown(each.new)] : [shown(each.old), shown(each.new)]),
          [each.help],
        ],
      ),
    ),
  ];
}

/** A value; nothing where there is none, as after a removal. */
const shown = (text: string | undefined): Phrase => (text === undefined ? [] : [value(text)]);
