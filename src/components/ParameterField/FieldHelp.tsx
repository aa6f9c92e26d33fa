import { clsx } from "clsx";
import { CircleHelp } from "lucide-react";
import { memo, useEffect, useState } from "react";
import { type Effective, needText, type Parameter, resolvedText } from "../../core/catalogue";
import { announce } from "../../ui/announce";
import { IconButton } from "../../ui/IconButton";
import { Popover } from "../../ui/Popover";
import { toast } from "../../ui/toast";
import { ReferenceLink } from "../ReferenceLink";
import { SourceLink } from "../SourceLink";

interface Props {
  readonly parameter: Parameter;
  readonly effective: Effective;
}

/** The exact parameter name (a click copies it) and the long help: defaults with their sources, needs, versions. */
export const FieldHelp = memo(function FieldHelp({ parameter, effective }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(parameter.name);
      setCopied(true);
      announce(`Copied ${parameter.name}`);
    } catch {
      toast("The browser did not allow copying.", { kind: "error" });
    }
  };
  return (
    <span className="inline-flex min-w-0 items-center gap-0.5">
      <button
        type="button"
        onClick={() => void copy()}
        title={`Copy ${parameter.name}`}
        aria-label={`Copy ${parameter.name}`}
        className="hit grid min-w-0 text-left text-param text-ink-3 hover:underline"
      >
        <span
          translate="no"
          className={clsx("col-start-1 row-start-1 truncate font-machine", copied && "invisible")}
        >
          {parameter.name}
        </span>
        {copied ? <span className="col-start-1 row-start-1 text-ok">Copied</span> : null}
      </button>
      <Popover
        title={parameter.label}
        trigger={
          <IconButton
            data-help=""
            size="row"
            icon={CircleHelp}
            name={`About ${parameter.name}`}
            keys="F1"
            className="-my-1 text-ink-3 max-tablet:-my-2.5"
          />
        }
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
          <p>
            <ReferenceLink page={`parameter/${parameter.of}/${parameter.name}`}>
              Page in the reference
            </ReferenceLink>
          </p>
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
