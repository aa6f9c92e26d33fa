import { Link } from "@tanstack/react-router";
import { FindingBox } from "../../../components/FindingBox";
import { PhraseText } from "../../../components/PhraseText";
import { fromExpectation } from "../../../components/Question/fromExpectation";
import { toSearch } from "../../../components/Question/question";
import type { Compared, SessionBeside } from "../../../core/logs";
import type { InboundQuestion } from "../../../core/model";
import { SeverityMark } from "../../../ui/SeverityMark";
import type { LogsOutcome } from "../../../workers/logs.protocol";
import { useOrganisation } from "../../../workspace/hooks";
import { FieldLink } from "./FieldLink";
import { useSessionBeside } from "./useBeside";

interface Props {
  readonly outcome: LogsOutcome;
  readonly number: number;
}

/** What the log says of a session against what the design says of it. */
export function BesideSession({ outcome, number }: Props) {
  const { answer, failed } = useSessionBeside(outcome, number);
  const isBlank = useOrganisation(({ connectors }) => Object.keys(connectors).length === 0);
  if (isBlank) return null;
  if (failed !== undefined)
    return <p role="alert">It could not be held against the design. {failed}</p>;
  if (!answer) return null;
  return <Shown beside={answer} />;
}

function Shown({
  beside: { connector, reply, question, findings },
}: {
  readonly beside: SessionBeside;
}) {
  const organisation = useOrganisation((each) => each);
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold text-ink-1">Beside the design</h3>
      <table
        aria-label="Log against design"
        className="w-full table-fixed border-collapse text-small"
      >
        <thead>
          <tr className="text-left text-ink-3">
            <td className="w-20" />
            <th scope="col" className="pr-2 font-normal">
              Log
            </th>
            <th scope="col" className="font-normal">
              Design
            </th>
          </tr>
        </thead>
        <tbody>
          <Line term="Connector" of={connector} />
          {reply ? <Line term="Reply" of={reply} /> : null}
        </tbody>
      </table>
      {findings.map((finding) => {
        const { connector: at, parameter } = finding.place;
        const found = at === undefined ? undefined : organisation.connectors[at];
        return (
          <div key={finding.code} className="flex flex-col gap-1">
            <FindingBox finding={finding} onFix={() => undefined} />
            {found ? (
              <FieldLink connector={found} parameter={parameter}>
                {parameter === undefined ? `Open ${found.name}` : `${parameter} of ${found.name}`}
              </FieldLink>
            ) : null}
          </div>
        );
      })}
      {question ? <AskModel question={question} /> : null}
    </div>
  );
}

const words = { yes: "agrees", no: "differs", unknown: "cannot tell" } as const;

function Line({
  term,
  of: { logged, predicted, agrees },
}: {
  readonly term: string;
  readonly of: Compared;
}) {
  const state = agrees === undefined ? "unknown" : agrees ? "yes" : "no";
  return (
    <tr className="border-t border-line-1 align-top">
      <th scope="row" className="py-1 pr-2 text-left font-normal text-ink-3">
        {term}
      </th>
      <td className="py-1 pr-2 font-machine text-ink-1 wrap-anywhere">{logged}</td>
      <td className="py-1 wrap-anywhere">
        <span className="flex items-start gap-1.5">
          {agrees === undefined ? (
            <span className="sr-only">{words[state]}</span>
          ) : (
            <SeverityMark
              severity={agrees ? "ok" : "warning"}
              size={14}
              name={words[state]}
              className="mt-0.5 shrink-0"
            />
          )}
          <span className={state === "unknown" ? "text-ink-2" : "font-machine text-ink-1"}>
            <PhraseText of={predicted} />
          </span>
        </span>
      </td>
    </tr>
  );
}

/** The same session as a question in Simulate, where each step of the answer stands. */
function AskModel({ question }: { readonly question: InboundQuestion }) {
  const form = fromExpectation({
    id: "",
    name: "",
    simulate: question,
    expect: { verdict: "accepted" },
  });
  return (
    <Link
      to="/simulate"
      search={{ ...toSearch(form) }}
      className="hit self-start text-small text-accent underline underline-offset-2"
    >
      Ask the design in Simulate
    </Link>
  );
}
