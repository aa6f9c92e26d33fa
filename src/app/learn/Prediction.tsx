import { useId } from "react";
import { MarkedText } from "../../components/MarkedText";
import { letter, type Step } from "../../core/learn";

interface Props {
  readonly predict: NonNullable<Step["predict"]>;
  readonly chosen: number | undefined;
  readonly done: boolean;
  readonly onChoose: (choice: number) => void;
}

/** What the result will be, said before it is seen; it may be changed. */
export function Prediction({ predict, chosen, done, onChoose }: Props) {
  const id = useId();
  const right = chosen !== undefined && predict.choices[chosen]?.right === true;
  return (
    <fieldset className="flex flex-col gap-1" disabled={done}>
      <legend className="mb-1 font-semibold text-ink-1">
        <MarkedText of={predict.ask} />
      </legend>
      {predict.choices.map(({ text }, index) => (
        <label
          key={text}
          className="flex min-h-dense items-start gap-2 rounded-control border border-line-2 bg-raised px-2 py-1 text-ink-1 has-checked:border-accent has-checked:bg-selected not-has-disabled:hover:border-line-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={id}
            checked={chosen === index}
            onChange={() => onChoose(index)}
            className="mt-1 size-3 shrink-0 accent-accent outline-none"
          />
          <span className="min-w-0">
            <span className="text-ink-3">{letter(index)}</span> <MarkedText of={text} />
          </span>
        </label>
      ))}
      {chosen === undefined ? (
        <p className="text-small text-ink-3">Say it first; the rest is shown then.</p>
      ) : (
        <p className={`text-small ${right ? "text-ok" : "text-ink-2"}`}>
          {right ? "That is right." : "Not so. The first hint stands below; choose anew."}
        </p>
      )}
    </fieldset>
  );
}
