import type { Advice, Step } from "../../core/logs";

/** Ends that no class of failures speaks of. */
const ends: Readonly<Record<string, string>> = {
  none: "No cause: nothing went wrong that the log tells of.",
  "client-abort": "The client left before the end.",
  "remote-abort": "The remote host left before the end.",
};

interface Props {
  readonly cause: string;
  readonly advice: Advice | undefined;
}

/** What happened, what is likely behind it, what to do next, and on whose word. */
export function CauseAdvice({ cause, advice }: Props) {
  if (!advice) return <p>{ends[cause] ?? cause}</p>;
  const { failure, causes, steps } = advice;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-machine text-code font-semibold text-ink-1">{cause}</h3>
      <p className="text-ink-1">{failure.meaning}</p>
      <h4 className="text-small font-semibold text-ink-1">Likely causes</h4>
      <ol aria-label="Likely causes" className="list-decimal pl-5">
        {causes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      <h4 className="text-small font-semibold text-ink-1">Next steps</h4>
      <ol aria-label="Next steps" className="list-decimal pl-5">
        {steps.map((each) => (
          <li key={each.text} className="wrap-anywhere">
            <NextStep step={each} />
          </li>
        ))}
      </ol>
      <p className="text-micro text-ink-3 wrap-anywhere">
        {standings[failure.confidence]}: {failure.source}
      </p>
    </div>
  );
}

const standings = { documented: "Documented", observed: "Observed", inferred: "Inferred" } as const;

/** What a log says is told beside the step and never made into a command. */
function NextStep({ step: { text, values } }: { readonly step: Step }) {
  const known = Object.entries(values);
  return (
    <>
      {text}
      {known.map(([place, value]) => (
        <span key={place} className="block text-small text-ink-3">
          {place} here: <code className="font-machine text-ink-1">{value}</code>
        </span>
      ))}
    </>
  );
}
