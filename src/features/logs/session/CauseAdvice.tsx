import { type Advice, causeTitle, fieldPlaces, type Session, type Step } from "../../../core/logs";
import type { Organisation } from "../../../core/model";
import { useOrganisation } from "../../../workspace/hooks";
import { StepWords } from "../StepWords";
import { FieldLink } from "./FieldLink";

interface Props {
  readonly session: Session;
  readonly advice: Advice | undefined;
}

/** What happened, what is likely behind it, what to do next and where in the design, and on whose word. */
export function CauseAdvice({ session, advice }: Props) {
  const organisation = useOrganisation((each) => each);
  const { cause } = session;
  if (!advice)
    return (
      <p>
        {cause === "none" ? "Nothing went wrong that the log tells of." : `${causeTitle(cause)}.`}
      </p>
    );
  const { failure, causes, steps, toldBy } = advice;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-title-2 text-ink-1">
        {causeTitle(failure.id)}{" "}
        <span className="font-machine text-code font-normal text-ink-3 wrap-anywhere">
          {failure.id}
        </span>
      </h3>
      {toldBy ? (
        <p className="text-ink-1">
          <b>At {toldBy.party}:</b> {toldBy.meaning}.{" "}
          <span className="text-micro text-ink-3">
            As of {toldBy.asOf}, {partyStandings[toldBy.confidence]}.
          </span>
        </p>
      ) : null}
      <p className="text-ink-1">{failure.meaning}</p>
      <h4 className="mt-1 -mb-1 text-ink-3">Likely causes</h4>
      <ol aria-label="Likely causes" className="list-decimal pl-5">
        {causes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      <h4 className="mt-1 -mb-1 text-ink-3">Next steps</h4>
      <ol aria-label="Next steps" className="list-decimal pl-5">
        {steps.map((each) => (
          <li key={each.text} className="wrap-anywhere">
            <NextStep step={each} session={session} organisation={organisation} />
          </li>
        ))}
      </ol>
      <p className="text-micro text-ink-3 wrap-anywhere">
        {standings[failure.confidence]}: {failure.source}
      </p>
    </div>
  );
}

/** What is recalled is to be checked before anyone relies on it (providers.md). */
const partyStandings = {
  documented: "documented",
  observed: "observed",
  inferred: "inferred",
  disputed: "disputed",
  recalled: "to be checked",
} as const;
const standings = { documented: "Documented", observed: "Observed", inferred: "Inferred" } as const;

/** Links of one step; a step that speaks of more names the most important first. */
const mostLinks = 4;

interface StepProps {
  readonly step: Step;
  readonly session: Session;
  readonly organisation: Organisation;
}

/** What a log says is told beside the step and never made into a command. */
function NextStep({ step: { text, values, fields }, session, organisation }: StepProps) {
  const places = fieldPlaces(organisation, session, fields).slice(0, mostLinks);
  return (
    <>
      <StepWords text={text} />
      {Object.entries(values).map(([place, value]) => (
        <span key={place} className="block text-small text-ink-3">
          {place} here: <code className="font-machine text-ink-1">{value}</code>
        </span>
      ))}
      {places.length > 0 ? (
        <span className="flex flex-wrap gap-x-3">
          {places.map(({ connector, parameter }) => (
            <FieldLink
              key={`${connector.id} ${parameter}`}
              connector={connector}
              parameter={parameter}
            >
              {fieldName(parameter)} of {connector.name}
            </FieldLink>
          ))}
        </span>
      ) : null}
    </>
  );
}

/** A field by the name of its parameter; rights beside the groups have none. */
const fieldName = (parameter: string): string =>
  parameter === "permissions" ? "Rights" : parameter;
