import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { clsx } from "clsx";
import { useCallback, useMemo, useState } from "react";
import { parameter } from "../../core/catalogue";
import type { Organisation } from "../../core/model";
import { breakpoints } from "../../ui/breakpoints";
import { buttonLook } from "../../ui/buttonLook";
import { EmptyState } from "../../ui/EmptyState";
import { Region } from "../../ui/Region";
import { Tabs } from "../../ui/Tabs";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { useOrganisation, workspaceNow } from "../../workspace/hooks";
import { AnswerHead } from "./AnswerHead";
import type { AnswerView, Decider } from "./answer";
import { ConversationPane } from "./ConversationPane";
import { CourseChart } from "./CourseChart";
import { CourseStrip } from "./CourseStrip";
import { DecisionList } from "./DecisionList";
import { ExposurePanel } from "./ExposurePanel";
import { FoldedQuestion } from "./FoldedQuestion";
import { KeepButton } from "./KeepButton";
import { KeptQuestions } from "./KeptQuestions";
import { QuestionPane } from "./QuestionPane";
import { useAnswer } from "./useAnswer";
import { useQuestion } from "./useQuestion";

/** A question on the left, its answer with the reasons in the middle, the conversation on the right. */
export function SimulatePlace() {
  const organisation = useOrganisation((each) => each);
  const [form, ask] = useQuestion();
  const { faults, answer, deployed, run } = useAnswer(organisation, form);
  const open = useOpen();
  const phone = useMediaQuery(breakpoints.phone);
  const [folded, fold] = useState(true);
  const [tab, choose] = useTab();
  const openAt = useCallback((at: string) => open({ connector: at, parameter: "Name" }), [open]);
  const none = useMemo(() => Object.keys(organisation.connectors).length === 0, [organisation]);
  return (
    <div className="flex min-h-0 flex-1 max-laptop:flex-col max-laptop:overflow-y-auto">
      <h1 className="sr-only">Simulate</h1>
      <Region
        id="question"
        name="Question"
        failed="The question could not be shown"
        className={clsx(
          "w-85 shrink-0 border-r wide:w-100 border-line-2 bg-panel max-laptop:w-full max-laptop:border-r-0 max-laptop:border-b",
          none && "max-laptop:hidden",
        )}
      >
        {phone && folded && (answer || tab === "exposure") ? (
          <FoldedQuestion form={form} onUnfold={() => fold(false)} />
        ) : (
          <QuestionPane
            form={form}
            faults={none ? noFaults : faults}
            organisation={organisation}
            onChange={ask}
            onDone={phone && (answer || tab === "exposure") ? () => fold(true) : undefined}
          />
        )}
      </Region>
      <Region
        id="answer"
        name="Answer"
        failed="The answer could not be shown"
        className={clsx(
          "min-w-0 flex-1 overflow-y-auto bg-panel",
          none || "max-laptop:flex-none max-laptop:overflow-visible",
        )}
      >
        {none ? (
          <EmptyState
            title="There is nothing to ask yet"
            actions={
              <>
                <Link to="/design" search={{}} className={buttonLook("primary", "form")}>
                  Add a connector in Design
                </Link>
                <Link to="/import" search={{}} className={buttonLook("plain", "form")}>
                  Import what is deployed
                </Link>
              </>
            }
          >
            <p>Once there is a connector, ask here who may do what, and why.</p>
          </EmptyState>
        ) : (
          <Tabs label="Answer" tabs={tabs} value={tab} onChange={choose}>
            {answer && tab === "answer" ? (
              <Answered
                organisation={organisation}
                answer={answer}
                deployed={deployed}
                open={open}
                openAt={openAt}
              />
            ) : null}
            {answer || tab === "exposure" ? null : (
              <p role="status" className="border-b border-line-2 px-5 py-4 text-ink-2">
                Fill in what the question lacks, and the answer stands here.
              </p>
            )}
            {run && tab === "answer" ? <KeepButton run={run} /> : null}
            {tab === "answer" ? <KeptQuestions organisation={organisation} onAsk={ask} /> : null}
            <ExposurePanel organisation={organisation} form={form} onOpen={openAt} />
          </Tabs>
        )}
      </Region>
      <Region
        id="conversation"
        name="Conversation"
        failed="The conversation could not be shown"
        className={clsx(
          "w-110 shrink-0 border-l border-line-2 bg-panel wide:w-150 desk:flex max-desk:w-76 max-laptop:w-full max-laptop:border-l-0 max-laptop:border-t",
          none && "max-laptop:hidden",
        )}
      >
        <ConversationPane
          lines={answer?.lines ?? []}
          side={form.ask === "in" ? "inbound" : "outbound"}
          onOpen={open}
        />
      </Region>
    </div>
  );
}

/** Nobody is told that an address is missing where no address would be answered. */
const noFaults = {};

const tabs = [
  { id: "answer", label: "Answer" },
  { id: "exposure", label: "Exposure" },
] as const;

/** The exposure alone, where the URL says so; else the answer, with the exposure under it. */
function useTab(): readonly ["answer" | "exposure", (tab: "answer" | "exposure") => void] {
  const { view } = useSearch({ strict: false });
  const navigate = useNavigate();
  const choose = useCallback(
    (tab: "answer" | "exposure") =>
      void navigate({
        to: "/simulate",
        search: ({ view: _, ...rest }) => ({ ...rest, ...(tab === "exposure" && { view: tab }) }),
        replace: true,
      }),
    [navigate],
  );
  return [view === "exposure" ? view : "answer", choose];
}

function Answered({
  organisation,
  answer,
  deployed,
  open,
  openAt,
}: {
  readonly organisation: Organisation;
  readonly answer: AnswerView;
  readonly deployed: AnswerView | undefined;
  readonly open: (decider: Decider) => void;
  readonly openAt: (at: string) => void;
}) {
  const [charted, chart] = useState(false);
  return (
    <>
      <CourseStrip
        stops={answer.course}
        onOpen={openAt}
        charted={charted}
        onChart={() => chart((now) => !now)}
      />
      {charted ? (
        <CourseChart organisation={organisation} stops={answer.course} onOpen={openAt} />
      ) : null}
      <AnswerHead answer={answer} deployed={deployed} />
      <DecisionList decisions={answer.decisions} onOpen={open} />
    </>
  );
}

/** Leads to the field in Design that decided a step. */
function useOpen(): (decider: Decider) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ connector, parameter: field }: Decider) => {
      if (connector === undefined) return;
      const { organisation } = workspaceNow();
      const found = Object.hasOwn(organisation.connectors, connector)
        ? organisation.connectors[connector]
        : undefined;
      const declared = found && parameter(found.kind, field);
      const essential = declared?.essential?.includes(found?.usage ?? "Custom");
      void navigate({
        to: "/design",
        search: {
          at: connector,
          pane: "form",
          ...(declared?.role === "property" && {
            field,
            ...(essential ? {} : { group: declared.group }),
          }),
        },
      });
    },
    [navigate],
  );
}
