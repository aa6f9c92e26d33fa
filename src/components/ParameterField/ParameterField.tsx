import { clsx } from "clsx";
import { RotateCcw } from "lucide-react";
import { memo, useEffect, useId, useState } from "react";
import { type Effective, type Parameter, resolvedText } from "../../core/catalogue";
import type { Finding, Fix } from "../../core/finding";
import type { Draft } from "../../core/model";
import { sameValue, type Value } from "../../core/values";
import { IconButton } from "../../ui/IconButton";
import { FindingBox } from "../FindingBox";
import { controls } from "./controls";
import { FieldHelp } from "./FieldHelp";
import { fieldState, sameEffective } from "./state";

export interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly effective: Effective;
  readonly usage: string | undefined;
  readonly draft: Draft | undefined;
  /** What is deployed, where that differs; undefined = equal, or nothing deployed. */
  readonly was: Value | undefined;
  readonly changed: boolean;
  readonly findings: readonly Finding[];
  readonly readOnly: boolean;
  /** Why the field cannot be used on this server: version or role. */
  readonly unavailable: string | undefined;
  readonly onValue: (parameter: string, value: Value | undefined) => void;
  readonly onDraft: (parameter: string, draft: Draft) => void;
  readonly onFix: (fix: Fix) => void;
  readonly onFocus: (parameter: string) => void;
}

const rules = {
  none: "before:bg-transparent",
  usage: "before:border-l-2 before:border-dotted before:border-line-3",
  explicit: "before:bg-accent",
  invalid: "before:bg-error-mark",
};

/** One parameter: term, exact name, state with a way back, control, help, range and findings. */
export const ParameterField = memo(function ParameterField(props: ParameterFieldProps) {
  const { parameter, effective, draft, findings, readOnly } = props;
  const id = useId();
  const settled = useSettled(draft);
  const invalid = draft !== undefined && settled;
  const state = fieldState(parameter, effective, props.usage, invalid);
  const Control = controls[parameter.kind.type];
  const value = effective.origin === "unknown" ? undefined : effective.value;
  const told =
    draft !== undefined && !settled
      ? findings.filter(({ code }) => !code.startsWith("value/"))
      : findings;
  return (
    <div
      data-field={parameter.name}
      onFocus={() => props.onFocus(parameter.name)}
      className={clsx(
        "relative scroll-mt-4 pl-3 before:absolute before:inset-y-0 before:left-0 before:w-0.5",
        rules[state.rule],
      )}
    >
      <div className="flex flex-wrap items-baseline gap-x-2">
        <label id={`${id}-label`} htmlFor={id} className="font-semibold text-ink-1">
          {parameter.label}
        </label>
        <FieldHelp parameter={parameter} effective={effective} />
        <span className="ml-auto inline-flex items-center gap-1">
          {props.changed ? (
            <Was
              parameter={parameter}
              was={props.was}
              readOnly={readOnly}
              onValue={props.onValue}
            />
          ) : null}
          {state.back !== undefined && !readOnly ? (
            <IconButton
              size="row"
              icon={RotateCcw}
              name={`Use the default${state.back === "the default" ? "" : `, ${state.back}`}`}
              onClick={() => props.onValue(parameter.name, undefined)}
            />
          ) : null}
        </span>
      </div>
      <div className="mt-1 mb-1">
        <Control
          parameter={parameter}
          id={id}
          describedBy={`${id}-about`}
          value={value}
          draft={draft}
          tone={state.tone}
          invalid={invalid}
          readOnly={readOnly || props.unavailable !== undefined}
          commit={(next) => props.onValue(parameter.name, next)}
          hold={(text) => props.onDraft(parameter.name, text)}
        />
      </div>
      <div id={`${id}-about`} className="space-y-1">
        <p className="flex flex-wrap gap-x-3 text-small text-ink-3">
          <span className={state.rule === "explicit" ? "text-ink-2" : undefined}>
            {state.rule === "explicit" ? <span className="text-accent">● </span> : null}
            {props.unavailable ?? state.line}
            {state.disputed.length > 1
              ? ` · sources differ: ${state.disputed.map((fact) => resolvedText(parameter, fact)).join(" or ")}`
              : ""}
          </span>
          <span className="ml-auto">{rangeText(parameter)}</span>
        </p>
        <p className="text-small text-ink-3">{parameter.help}</p>
      </div>
      {told.length > 0 ? (
        <div className="mt-2 space-y-2">
          {told.map((finding, index) => (
            <FindingBox
              key={`${finding.code} ${finding.place.row ?? index}`}
              finding={finding}
              onFix={props.onFix}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}, same);

interface WasProps {
  readonly parameter: Parameter;
  readonly was: Value | undefined;
  readonly readOnly: boolean;
  readonly onValue: ParameterFieldProps["onValue"];
}

/** `◆ was 36 MB`: what is deployed, and the way back to it. */
function Was({ parameter, was, readOnly, onValue }: WasProps) {
  const text = was === undefined ? "was not set" : `was ${parameter.kind.show(was)}`;
  return (
    <button
      type="button"
      disabled={readOnly}
      title="Put the deployed value back"
      onClick={() => onValue(parameter.name, was)}
      className="hit max-w-48 truncate text-small text-ink-2 hover:underline"
    >
      <span className="text-accent">◆ </span>
      {text}
    </button>
  );
}

/** `64 KB – 2 GB`, `1 – 500`; empty where the kind has no bounds. */
function rangeText({ kind }: Parameter): string {
  if (kind.list || kind.min === undefined || kind.max === undefined) return "";
  if (kind.type === "size") return `${kind.show(kind.min)} – ${kind.show(kind.max)}`;
  if (kind.type === "integer") return `${kind.min} – ${kind.max.toLocaleString("en-US")}`;
  return "";
}

/** Errors of half-typed text wait 600 ms; a mended text clears them at once. */
function useSettled(draft: Draft | undefined): boolean {
  const [settled, setSettled] = useState(draft !== undefined);
  useEffect(() => {
    if (draft === undefined) {
      setSettled(false);
      return;
    }
    const timer = setTimeout(() => setSettled(true), 600);
    return () => clearTimeout(timer);
  }, [draft]);
  return settled;
}

function same(a: ParameterFieldProps, b: ParameterFieldProps): boolean {
  return (
    a.parameter === b.parameter &&
    sameEffective(a.effective, b.effective) &&
    a.usage === b.usage &&
    sameDraft(a.draft, b.draft) &&
    a.changed === b.changed &&
    sameValue(a.was, b.was) &&
    a.readOnly === b.readOnly &&
    a.unavailable === b.unavailable &&
    a.onValue === b.onValue &&
    a.findings.length === b.findings.length &&
    a.findings.every((finding, index) => finding === b.findings[index])
  );
}

const sameDraft = (a: Draft | undefined, b: Draft | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && sameValue(a, b));
