import { useMemo, useState } from "react";
import { ExpectationList } from "../../../components/ExpectationList/ExpectationList";
import { FindingBox } from "../../../components/FindingBox";
import { FlowChart } from "../../../components/FlowChart/FlowChart";
import { PhraseText } from "../../../components/PhraseText";
import { ScriptView } from "../../../components/ScriptView/ScriptView";
import { chartOf, type Lens } from "../../../core/chart";
import { plain } from "../../../core/finding";
import type { LeftOut, Scenario } from "../../../core/learn";
import { breakpoints } from "../../../ui/breakpoints";
import { useMediaQuery } from "../../../ui/useMediaQuery";
import { courseOf } from "./courseOf";
import type { Change, Preview } from "./previewOf";

interface Props {
  readonly scenario: Scenario;
  readonly preview: Preview;
  readonly leftOut: readonly LeftOut[];
}

const nothing = () => undefined;

/** An organisation of hundreds of servers makes as many of each: so many are shown, and how many there are is said. */
const most = 40;
const first = <T,>(all: readonly T[]): readonly T[] => all.slice(0, most);

function More({ of: all }: { readonly of: readonly unknown[] }) {
  return all.length > most ? (
    <p className="text-small text-ink-3">and {all.length - most} more</p>
  ) : null;
}

/** What the scenario makes of the design, before anything is written: way of the mail, promises, findings, changes, script. */
export function PreviewPane({ scenario, preview, leftOut }: Props) {
  const { part, expectations, findings, accepted, changes, script } = preview;
  const [lens, setLens] = useState<Lens>(scenario.picture.lens);
  const [asked, ask] = useState<string>();
  const narrow = useMediaQuery(breakpoints.phone);
  const chart = useMemo(() => chartOf(part), [part]);
  const lit = expectations.find(({ expectation }) => expectation.id === asked);
  const course = useMemo(() => lit && courseOf(part, lit), [part, lit]);
  const kept = expectations.filter(({ ok }) => ok === true).length;
  return (
    <div className="flex flex-col">
      <div className="h-80 border-b border-line-2">
        <FlowChart
          chart={chart}
          name={scenario.title}
          badgeOf={nothing}
          selected={undefined}
          onSelect={nothing}
          onProblem={nothing}
          lens={lens}
          onLens={setLens}
          shown="chart"
          onShown={nothing}
          narrow={narrow}
          course={course}
        />
      </div>
      <div className="flex flex-col gap-5 p-5 max-tablet:px-4">
        <section aria-label="What it promises" className="flex flex-col gap-1.5">
          <h3 className="text-title-3">What it promises</h3>
          <p className="text-small text-ink-3" role="status">
            {kept} of {expectations.length} hold. They stay in the design and are asked again at
            every edit. Choose one to light its way.
          </p>
          <ExpectationList
            checked={first(expectations)}
            onAsk={({ expectation: { id } }) => ask(id === asked ? undefined : id)}
          />
          <More of={expectations} />
          {first(leftOut).map(({ name, why }) => (
            <p key={name} className="text-small text-ink-3">
              Left out, as {why}: {name}
            </p>
          ))}
        </section>
        <section aria-label="Findings" className="flex flex-col gap-1.5">
          <h3 className="text-title-3">Findings</h3>
          {findings.length === 0 ? <p>No finding that was not there before.</p> : null}
          {first(findings).map((each) => (
            <FindingBox
              key={`${each.code} ${JSON.stringify(each.place)} ${plain(each.what)}`}
              finding={{ ...each, fixes: [] }}
              onFix={nothing}
            />
          ))}
          <More of={findings} />
          {accepted.length > 0 ? (
            <>
              <p className="text-small text-ink-3">
                Accepted with the scenario, and kept with the reason:
              </p>
              <ul className="space-y-1">
                {first(accepted).map(({ finding, acceptance }) => (
                  <li key={acceptance.id}>
                    <PhraseText of={finding.what} />
                    <span className="block text-small text-ink-3">{acceptance.reason}</span>
                  </li>
                ))}
              </ul>
              <More of={accepted} />
            </>
          ) : null}
        </section>
        {changes.length > 0 ? <Changes changes={changes} /> : null}
        <section aria-label="Script" className="flex flex-col gap-1.5">
          <h3 className="text-title-3">Script</h3>
          {script.length === 0 ? (
            <p>Nothing to run: another tool makes this, or it is deployed as it stands.</p>
          ) : (
            <div className="h-72 rounded-control border border-line-2">
              <ScriptView
                blocks={script}
                connector={undefined}
                parameter={undefined}
                onOpen={nothing}
              />
            </div>
          )}
        </section>
      </div>
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <section aria-label="What changes" className="flex flex-col gap-1.5">
      <h3 className="text-title-3">What changes of what is there</h3>
      <ul className="space-y-1">
        {first(changes).map(({ connector, property, before, after }) => (
          <li key={`${connector} ${property}`}>
            <span className="font-semibold text-ink-1">{connector}</span>{" "}
            <span translate="no" className="font-machine text-param text-ink-3">
              {property}
            </span>
            <span className="block wrap-anywhere">
              <span className="text-ink-3">{before}</span>
              <span aria-hidden> → </span>
              <span className="sr-only"> becomes </span>
              <span className="text-ink-1">{after}</span>
            </span>
          </li>
        ))}
      </ul>
      <More of={changes} />
    </section>
  );
}
