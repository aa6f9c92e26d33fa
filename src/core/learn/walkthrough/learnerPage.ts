import { name, type Phrase, parameterName, phrase, value } from "../../finding";
import { type Block, heading, joined, list, paragraph, table } from "../../formats/markdown";
import type { Command } from "./command";
import { marked } from "./marked";
import { box, placeText } from "./onPaper";
import { practiceKits } from "./practice";
import type { Start, Step, Walkthrough } from "./walkthrough";
import { letter } from "./words";

const levels = { newcomer: "newcomers", admin: "administrators", both: "everybody" };

/** The chart of the start state as SVG, and the name of its file. */
export interface StartChart {
  readonly svg: string;
  readonly file: string;
}

/** Outcomes, what is there at the start, tasks with a box to tick; no answer. */
export function learnerPage(
  walkthrough: Walkthrough,
  chart: StartChart | undefined,
): readonly Block[] {
  const { title, minutes, level, outcomes, start, steps, then } = walkthrough;
  const added = addedLines(start);
  return [
    heading(1, marked(title)),
    paragraph([`${minutes} minutes, for ${levels[level]}. After it you can:`]),
    list(outcomes.map(marked)),
    heading(2, ["What is there"]),
    paragraph(kitText(start)),
    ...(added.length === 0 ? [] : [list(added)]),
    ...(chart
      ? [{ is: "figure", ...chart, caption: ["The practice organisation at the start"] } as const]
      : []),
    heading(2, ["Tasks"]),
    ...table(
      ["Done", "Step", "Place", "Task"],
      steps.map((step, at) => [[box], [`${at + 1}`], [placeText(step)], taskText(step)]),
    ),
    heading(2, ["And then"]),
    paragraph(marked(then.text)),
  ];
}

/** The task, and the question before its result where that is another text. */
function taskText({ task, predict }: Step): Phrase {
  if (!predict) return marked(task);
  const choices = predict.choices.map(({ text }, at) => `${letter(at)} ${text}`).join(" · ");
  return task === predict.ask
    ? [...marked(task), " ", ...marked(choices)]
    : [...marked(task), " ", ...marked(predict.ask), " ", ...marked(choices)];
}

/** Servers with their addresses, own domains, and the files that come with it. */
function kitText({ kit, servers: more = [], logs = [], queue, traces = [] }: Start): Phrase {
  const of = practiceKits[kit];
  const servers = [...(of?.servers ?? []), ...more].map(
    ({ name: each, addresses = [] }): Phrase =>
      phrase`${name(each)} (${value(addresses.join(", "))})`,
  );
  const domains = (of?.acceptedDomains ?? []).map(({ domain }): Phrase => [value(domain)]);
  const files = [
    ...logs.map(({ file }) => file),
    ...(queue === undefined ? [] : [queue]),
    ...traces,
  ];
  return [
    ...["A practice organisation of your own: ", ...joined(servers, ", "), "; mail domain "],
    ...[...joined(domains, ", "), "; the default connectors of each server"],
    ...(files.length === 0 ? ["."] : phrase`; and the files ${value(files.join(", "))}.`),
  ];
}

/** What a start state adds to its kit. */
const addedLines = (start: Start): readonly Phrase[] => [
  ...of(start.acceptedDomains).map(
    ({ domain, type }) => phrase`Accepted domain ${value(domain)}, ${value(type)}`,
  ),
  ...of(start.certificates).map(
    ({ subject, issuer, names, notAfter }) =>
      phrase`Certificate ${value(subject)} of ${value(issuer)} for ${value(names.join(", "))}, ${notAfter.replace(/^\+(\d+)d$/, "for $1 days more")}`,
  ),
  ...of(start.networks).map(
    ({ name: each, ranges }) => phrase`Network ${name(each)}: ${value(ranges.join(", "))}`,
  ),
  ...[...start.add, ...start.permissions.map(granting)].map(commandText),
];

const of = <T>(some: readonly T[] | undefined): readonly T[] => some ?? [];

const granting = (permission: Start["permissions"][number]) =>
  ({ cmdlet: "Add-ADPermission", ...permission }) as const;

/** A command in words: what it makes, changes or gives. */
function commandText(command: Command): Phrase {
  if ("rights" in command) {
    const { identity, user, rights, deny, cmdlet } = command;
    const verb = cmdlet === "Remove-ADPermission" ? "takes back" : deny ? "denies" : "allows";
    return phrase`${name(identity)} ${verb} ${value(rights.join(", "))} ${cmdlet === "Remove-ADPermission" ? "from" : "to"} ${name(user)}`;
  }
  if (!("properties" in command)) return phrase`${name(command.identity)} is removed`;
  const { Name, Server, Usage: _, ...rest } = command.properties;
  const identity =
    "identity" in command
      ? command.identity
      : typeof Server === "string"
        ? `${Server}\\${String(Name)}`
        : String(Name);
  const said = Object.entries(rest).map(
    ([parameter, each]): Phrase =>
      phrase`${parameterName(parameter)} ${value(Array.isArray(each) ? each.join(", ") : String(each))}`,
  );
  return [name(identity), ": ", ...joined(said, "; ")];
}
