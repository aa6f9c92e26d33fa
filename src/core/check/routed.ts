import { name, type Phrase, phrase, value } from "../finding";
import type { Organisation, OutboundAnswer, OutboundQuestion } from "../model";
import { type OutboundRun, outboundAnswer, outboundDifferences, route } from "../simulate";
import type { Outcome } from "./outcome";

/** Asks the routing; parts of the answer that are not expected are free. */
export function routed(
  organisation: Organisation,
  question: OutboundQuestion,
  expected: OutboundAnswer,
): Outcome {
  const run = route(organisation, question);
  const differs = outboundDifferences(run, expected);
  return {
    got: { ...outboundAnswer(run) },
    differs,
    missing: [
      ...(differs.length > 0 ? missingDomains(organisation, question) : []),
      ...missingServer(question, run),
      ...missingLists(run),
    ],
  };
}

/** Whether the recipient's domain is ours is known only where the accepted domains are. */
function missingDomains(
  organisation: Organisation,
  { rcptTo }: OutboundQuestion,
): readonly Phrase[] {
  if (organisation.facts.listed.includes("acceptedDomains")) return [];
  const domain = rcptTo.split("@").at(-1) ?? rcptTo;
  return [phrase`Whether ${value(domain)} is an accepted domain: none were read.`];
}

/** Which connectors take the mail and where it goes hangs on lists that an import did not show. */
const missingLists = ({ steps }: OutboundRun): readonly Phrase[] =>
  steps
    .filter(({ verdict, decidedBy }) => verdict === "unknown" && isList(decidedBy?.parameter))
    .map(({ text }) => text);

const isList = (parameter: string | undefined): boolean =>
  parameter === "AddressSpaces" || parameter === "SmartHosts";

/** The run goes on as if any server were asked. */
const missingServer = (
  { server }: OutboundQuestion,
  { server: deciding }: OutboundRun,
): readonly Phrase[] =>
  server === undefined || deciding
    ? []
    : [phrase`What is decided at ${name(server)}: it is not in the design.`];
