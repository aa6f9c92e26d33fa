import { CircleHelp } from "lucide-react";
import { memo } from "react";
import { type Effective, needText, type Parameter, resolvedText } from "../../core/catalogue";
import { IconButton } from "../../ui/IconButton";
import { Popover } from "../../ui/Popover";
import { toast } from "../../ui/toast";
import { SourceLink } from "../SourceLink";

interface Props {
  readonly parameter: Parameter;
  readonly effective: Effective;
}

/** The exact parameter name (a click copies it) and the long help: defaults with their sources, needs, versions. */
export const FieldHelp = memo(function FieldHelp({ parameter, effective }: Props) {
  const copy = () => {
    void navigator.clipboard
      ?.writeText(parameter.name)
      .then(() => toast(`Copied ${parameter.name}`));
  };
  return (
    <span className="inline-flex items-center gap-0.5">
      <button
        type="button"
        onClick={copy}
        title={`Copy ${parameter.name}`}
        translate="no"
        className="hit font-machine text-param text-ink-3 hover:underline"
      >
        {parameter.name}
      </button>
      <Popover
        title={parameter.label}
        trigger={<IconButton size="row" icon={CircleHelp} name={`About ${parameter.name}`} />}
      >
        <div className="max-w-80 space-y-2 text-small text-ink-2">
          <p>{parameter.help}</p>
          {effective.facts.map((fact) => (
            <p key={`${fact.source} ${JSON.stringify(fact.value)}`}>
              Default {resolvedText(parameter, fact)}.{" "}
              <SourceLink id={fact.source} standing={fact.standing} />
            </p>
          ))}
          {(parameter.needs ?? []).map((need) => (
            <p key={need.parameter}>
              Needs {needText(parameter.of, need)}. <SourceLink id={need.source} />
            </p>
          ))}
          <p>Exchange {parameter.versions.join(", ")}.</p>
          {parameter.cites.map((id) => (
            <p key={id}>
              <SourceLink id={id} />
            </p>
          ))}
        </div>
      </Popover>
    </span>
  );
}, sameHelp);

/** The help speaks of the parameter and its defaults, not of the value. */
function sameHelp(a: Props, b: Props): boolean {
  return (
    a.parameter === b.parameter &&
    a.effective.facts.length === b.effective.facts.length &&
    a.effective.facts.every((fact, index) => fact === b.effective.facts[index])
  );
}
