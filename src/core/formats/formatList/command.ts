import type { Side } from "../../catalogue";
import type { Subject } from "../adopt";

const prompt = /^\s*(?:\[[^\]]*\]\s?:?\s?)?PS\b[^>]*>+|^\s*\[PS\][^>]*>|^\s*>>/;

/** Whether a line begins with the prompt of a shell. */
export const isPrompt = (line: string): boolean => prompt.test(line);

const cmdlets: readonly (readonly [string, Subject])[] = [
  ["receiveconnector", "receive"],
  ["sendconnector", "send"],
  ["adpermission", "permission"],
  ["accepteddomain", "acceptedDomain"],
  ["exchangecertificate", "certificate"],
  ["exchangeserver", "server"],
  ["transportservice", "transportService"],
  ["transportserver", "transportService"],
  ["frontendtransportservice", "transportService"],
  ["networkconnectioninfo", "adapter"],
  ["transportconfig", "transportConfig"],
  ["organizationconfig", "organisation"],
];

/** Longer lines are no command that a person typed. */
const longest = 2000;

/** What the last command in some lines of text shows. */
export function subjectOfCommand(lines: readonly string[]): Subject | undefined {
  for (const line of lines.toReversed()) {
    if (line.length > longest) continue;
    const found = [...line.matchAll(/\bGet-(\w+)/gi)].at(-1)?.[1]?.toLowerCase();
    const subject = cmdlets.find(([name]) => name === found)?.[1];
    if (subject) return subject;
  }
  return undefined;
}

/** All connectors of a side, in whatever form they are shown. */
const all =
  /(?:^|>)\s*Get-(Receive|Send)Connector\s*(?:\|\s*(?:fl|ft|Format-List|Format-Table|Sort-Object|sort)\b[^|;]*)*$/i;

/** The side of which a command in some lines shows all connectors. */
export function wholeSides(lines: readonly string[]): readonly Side[] {
  return lines.flatMap((line) => {
    const side = line.length > longest ? undefined : all.exec(line)?.[1]?.toLowerCase();
    return side === "receive" || side === "send" ? [side] : [];
  });
}
