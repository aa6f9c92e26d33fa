import { nearest } from "../core/values";
import { type Arguments, type FlagKind, readArguments, Usage } from "./arguments";
import type { Command } from "./command";
import { checkCommand } from "./commands/check";
import { exposureCommand } from "./commands/exposure";
import { importCommand } from "./commands/import";
import { lintCommand } from "./commands/lint";
import { logsCommand } from "./commands/logs";
import { planCommand } from "./commands/plan";
import { queuesCommand } from "./commands/queues";
import { routeCommand } from "./commands/route";
import { scriptCommand } from "./commands/script";
import { simulateCommand } from "./commands/simulate";
import { type Console, status } from "./console";

const commands: readonly Command[] = [
  checkCommand,
  exposureCommand,
  importCommand,
  lintCommand,
  logsCommand,
  planCommand,
  queuesCommand,
  routeCommand,
  scriptCommand,
  simulateCommand,
];

/** Runs one command line and answers the exit status. */
export async function run(words: readonly string[], console: Console): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h") {
    console[name === undefined ? "err" : "out"](overview());
    return name === undefined ? status.refused : status.fine;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) return refuse(unknownCommand(name), console);
  if (rest.includes("--help") || rest.includes("-h")) {
    console.out(command.help);
    return status.fine;
  }
  try {
    const flags = new Map<string, FlagKind>([
      ...Object.entries(command.flags),
      ["--help", "switch"],
    ]);
    const given = readArguments(rest, flags);
    const files = inputsOf(command, given);
    if (files.filter((file) => file === "-").length > 1)
      throw new Usage("Standard input can be read once: give - once.");
    return await command.run(given, console);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    return refuse(`${error.message}\nTry ${name} --help.`, console);
  }
}

/** All inputs of a command. Throws Usage where one that it needs is missing, or one more was given. */
function inputsOf({ name, inputs }: Command, { files, lists }: Arguments): readonly string[] {
  if (!inputs) {
    if (files.length === 0) throw new Usage(`${name} needs a file; - is standard input.`);
    return files;
  }
  const [stray] = files;
  if (stray !== undefined)
    throw new Usage(`${name} takes ${stray} behind ${inputs.join(" or ")} only.`);
  for (const flag of inputs)
    if (!lists.has(flag)) throw new Usage(`${name} needs ${flag} FILE; - is standard input.`);
  return inputs.flatMap((flag) => lists.get(flag) ?? []);
}

function refuse(message: string, console: Console): number {
  console.err(`${message}\n`);
  return status.refused;
}

function unknownCommand(name: string): string {
  const names = commands.map((each) => each.name);
  const meant = nearest(name, names);
  const way = meant ? `Did you mean ${meant}?` : `There are ${names.join(", ")}.`;
  return `Unknown command ${name}. ${way}\nTry --help.`;
}

const overview = (): string => `portolan COMMAND FILE…

${commands.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join("\n")}

A FILE is an export, a script or a .portolan.json; what it is, is seen from its content.
- is standard input. COMMAND --help shows the flags and an example.
`;
