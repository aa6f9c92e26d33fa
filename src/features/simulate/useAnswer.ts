import { useMemo } from "react";
import {
  type Faults,
  inboundOf,
  outboundOf,
  type QuestionForm,
} from "../../components/Question/question";
import type { Organisation } from "../../core/model";
import { type InboundRun, type OutboundRun, route, simulateInbound } from "../../core/simulate";
import { today } from "../../workspace/today";
import type { AnswerView } from "./answer";
import { inboundAnswer } from "./inboundAnswer";
import { outboundAnswer } from "./outboundAnswer";

export interface Answered {
  readonly faults: Faults;
  /** undefined while a field cannot be read. */
  readonly answer: AnswerView | undefined;
  /** What the deployed connectors would answer, where that is something else. */
  readonly deployed: AnswerView | undefined;
  readonly run: { readonly in: InboundRun } | { readonly out: OutboundRun } | undefined;
}

/** The answer to what stands in the fields, from the design and from what is deployed. */
export function useAnswer(organisation: Organisation, form: QuestionForm): Answered {
  const asked = useMemo(() => ask(organisation, form), [organisation, form]);
  const before = useMemo(() => {
    if (Object.keys(organisation.deployed).length === 0) return undefined;
    return ask({ ...organisation, connectors: organisation.deployed }, form);
  }, [organisation, form]);
  const deployed = before?.answer;
  const differs =
    asked.answer !== undefined &&
    deployed !== undefined &&
    JSON.stringify([asked.answer.title, asked.answer.detail]) !==
      JSON.stringify([deployed.title, deployed.detail]);
  return { ...asked, deployed: differs ? deployed : undefined };
}

function ask(organisation: Organisation, form: QuestionForm): Omit<Answered, "deployed"> {
  if (form.ask === "in") {
    const read = inboundOf(form);
    if (!read.ok) return { faults: read.faults, answer: undefined, run: undefined };
    const run = simulateInbound(organisation, read.question, { today: today() });
    return { faults: {}, answer: inboundAnswer(organisation, run), run: { in: run } };
  }
  const read = outboundOf(form);
  if (!read.ok) return { faults: read.faults, answer: undefined, run: undefined };
  const run = route(organisation, read.question);
  return { faults: {}, answer: outboundAnswer(run), run: { out: run } };
}
