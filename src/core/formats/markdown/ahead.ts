import { name, type Phrase, phrase } from "../../finding";
import { commandOf, type Plan } from "../../plan";
import { counted } from "../../values";
import { lostOf } from "../powershell/plan/lost";
import { connectorOf } from "./changes";
import { type Block, heading, list, paragraph } from "./content";

/** Risks that speak of what has to be there first: certificates, firewall, DNS, partners (O20). */
const firsts: ReadonlySet<string> = new Set(["certificate-missing", "source-servers-changed"]);

/** What has to be there before the scripts run; they do none of it. */
export function beforeSection(plan: Plan): readonly Block[] {
  if (plan.steps.length === 0) return [];
  const errors = plan.risks.filter(({ severity }) => severity === "error").length;
  return [
    heading(2, ["Before you begin"]),
    list([
      ...plan.risks
        .filter(({ code }) => firsts.has(code))
        .map((each): Phrase => [...each.what, ". ", ...each.mend]),
      ...askedFor(plan).map(
        (each) =>
          phrase`Have the name and password at hand with which ${name(each)} signs in. ${applies} asks for them before it changes anything.`,
      ),
      ...(errors > 0
        ? [
            phrase`${counted(errors, "risk is an error", "risks are errors")}: somebody has to take each of them on, by name.`,
          ]
        : []),
      phrase`Run ${applies} in the Exchange Management Shell. It looks first whether everything is as this plan expects, and changes nothing if it is not.`,
    ]),
  ];
}

const applies = "apply.ps1";

/** Names of connectors whose steps ask for a password. */
function askedFor(plan: Plan): readonly string[] {
  const names = plan.steps.flatMap((step) => {
    const command = commandOf(step, step.after ? plan.new : plan.old);
    const asks =
      (command.as === "create" || command.as === "change") &&
      command.stated.some(
        ({ parameter, value }) => parameter.kind.type === "credential" && value !== null,
      );
    return asks ? [(step.after ?? step.before)?.name ?? ""] : [];
  });
  return [...new Set(names)];
}

const backwards = { create: "remove", change: "set back", remove: "create again" } as const;

/** How the steps are taken back, and what does not come back. */
export function backSection(plan: Plan): readonly Block[] {
  const { steps } = plan;
  if (steps.length === 0) return [];
  const lost = lostOf(plan);
  return [
    heading(2, ["Way back"]),
    paragraph(
      phrase`rollback.ps1 takes back what it finds done, the last step first, also where apply.ps1 stopped in the middle.`,
    ),
    list(
      [...steps]
        .reverse()
        .map(
          (step) =>
            phrase`Step ${step.n}: ${backwards[step.action]} ${connectorOf(plan, { before: step.after, after: step.before })}`,
        ),
    ),
    ...(lost.length > 0
      ? [paragraph(["What does not come back:"]), list(lost.map((each) => [each]))]
      : []),
  ];
}
