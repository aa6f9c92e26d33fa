import { clsx } from "clsx";
import { useId } from "react";
import type { UsageType } from "../../../core/catalogue";

interface Props {
  readonly types: readonly UsageType[];
  readonly value: string;
  readonly onChange: (usage: string) => void;
}

/** The usage types, each with what it is for; real radio buttons, so arrow keys work. */
export function UsageChoice({ types, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-ink-1">
        Usage{" "}
        <span translate="no" className="font-machine text-param font-normal text-ink-3">
          Usage
        </span>
      </legend>
      <div className="grid gap-1">
        {types.map((type) => (
          <label
            key={type.name}
            className={clsx(
              "flex cursor-pointer items-baseline gap-2 rounded-control border px-2.5 py-1.5 has-focus-visible:outline-2 has-focus-visible:outline-focus",
              type.name === value
                ? "border-accent-line bg-selected"
                : "border-line-1 hover:bg-hover",
            )}
          >
            <input
              type="radio"
              name={name}
              checked={type.name === value}
              onChange={() => onChange(type.name)}
              className="accent-accent outline-none"
            />
            <span className="w-16 shrink-0 font-semibold max-tablet:w-19 text-ink-1">
              {type.label}
            </span>
            <span className="text-small text-ink-2">{type.help}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
