import { useState } from "react";
import { FindingBox } from "../../../components/FindingBox";
import { PhraseText } from "../../../components/PhraseText";
import { Button } from "../../../ui/Button";
import { grouped } from "../../../ui/grouped";
import { SeverityMark } from "../../../ui/SeverityMark";
import { besideUnasked, type LogsOutcome } from "../../../workers/logs.protocol";
import { useOrganisation } from "../../../workspace/hooks";
import { FieldLink } from "./FieldLink";
import { useBeside } from "./useBeside";

/** Findings that are shown; the rest is counted. */
const most = 20;

/** Where the whole log disagrees with the design that is open. */
export function BesideFindings({ outcome }: { readonly outcome: LogsOutcome }) {
  const [asked, ask] = useState(false);
  const wanted = asked || outcome.sessions <= besideUnasked;
  const { answer, failed } = useBeside(outcome, wanted);
  const organisation = useOrganisation((each) => each);
  if (failed !== undefined)
    return <p role="alert">The logs could not be held against it. {failed}</p>;
  if (Object.keys(organisation.connectors).length === 0)
    return <p>The open design has no connector to hold the logs against.</p>;
  if (!wanted)
    return (
      <>
        <p>Holding {grouped.format(outcome.sessions)} sessions against it takes a while.</p>
        <Button className="self-start" onClick={() => ask(true)}>
          Compare all sessions
        </Button>
      </>
    );
  if (!answer) return <p>Goes through {grouped.format(outcome.sessions)} sessions…</p>;
  const { findings, sessions } = answer;
  if (findings.length === 0)
    return <p>{grouped.format(sessions)} sessions agree with the connectors of the design.</p>;
  return (
    <ul aria-label="Beside the design" className="flex flex-col gap-2 text-small">
      {findings.slice(0, most).map((finding) => {
        const { connector: at, parameter } = finding.place;
        const found = at === undefined ? undefined : organisation.connectors[at];
        return (
          <li
            key={JSON.stringify([finding.what, finding.severity])}
            className="flex flex-col gap-0.5"
          >
            <details>
              <summary className="flex cursor-default items-start gap-1.5 text-ink-1">
                <SeverityMark
                  severity={finding.severity}
                  size={14}
                  name={finding.severity === "advice" ? "Advice" : "Warning"}
                  className="mt-0.5 shrink-0"
                />
                <span className="min-w-0 wrap-anywhere">
                  <PhraseText of={finding.what} />{" "}
                  <span className="text-accent underline underline-offset-2">Why</span>
                </span>
              </summary>
              <div className="mt-1">
                <FindingBox finding={finding} untitled onFix={() => undefined} />
              </div>
            </details>
            {found ? (
              <FieldLink connector={found} parameter={parameter} className="ml-5">
                {parameter === undefined ? `Open ${found.name}` : `${parameter} of ${found.name}`}
              </FieldLink>
            ) : null}
          </li>
        );
      })}
      {findings.length > most ? <li>and {grouped.format(findings.length - most)} more</li> : null}
    </ul>
  );
}
