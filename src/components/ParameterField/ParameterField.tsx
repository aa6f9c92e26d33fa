import { clsx } from "clsx";
import { RotateCcw } from "lucide-react";
import { memo, useEffect, useId, useState } from "react";
import { type Effective, type Parameter, resolvedText } from "../../core/catalogue";
import type { Finding, Fix } from "../../core/finding";
import type { Draft } from "../../core/model";
import { sameValue, type Value } from "../../core/values";
import { grouped } from "../../ui/grouped";
import { IconButton } from "../../ui/IconButton";
import { FieldFindings } from "../FieldFindings";
import { controls } from "./controls";
import { differenceText } from "./differenceText";
import { FieldHelp } from "./FieldHelp";
import { fieldState, sameEffective, sameFindings } from "./state";
import { useStanding } from "./useStanding";

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
  /** Text that cannot be read yet, and the value that stands beside it. */
  readonly onDraft: (parameter: string, draft: Draft, stands: Value | undefined) => void;
  readonly onFix: (fix: Fix) => void;
  readonly onFocus: (parameter: string) => void;
}

const rules = {
  none: "before:bg-transparent",
  usage: "before:border-l-2 before:border-dotted before:border-line-3",
  explicit: "before:fill-kept before:bg-accent",
  invalid: "before:fill-kept before:bg-error-mark",
};

/** One parameter: term, exact name, state with a way back, control, help, range and findings. */
export const ParameterField = memo(function ParameterField(props: ParameterFieldProps) {
  const { parameter, effective, draft, findings, readOnly } = props;
  const id = useId();
  const [settled, settle] = useSettled(draft);
  const invalid = draft !== undefined && settled;
  const state = fieldState(parameter, effective, props.usage, invalid);
  const Control = controls[parameter.kind.type];
  const value = effective.origin === "unknown" ? undefined : effective.value;
  const typed = useStanding<Value>({
    explicit: effective.origin === "explicit" ? effective.value : undefined,
    draft,
    onValue: (next) => props.onValue(parameter.name, next),
    onDraft: (text, stands) => props.onDraft(parameter.name, text, stands),
  });
  const told =
    draft !== undefined && !settled
      ? findings.filter(({ code }) => !code.startsWith("value/"))
      : findings;
  const back =
    state.back === undefined || readOnly
      ? undefined
      : () => props.onValue(parameter.name, undefined);
  const beside = parameter.kind.type === "boolean";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls inside, on their way up
    <div
      data-field={parameter.name}
      onFocus={() => props.onFocus(parameter.name)}
      onBlur={() => {
        settle();
        typed.leave();
      }}
      onKeyDown={(event) => fieldKey(event, back)}
      className={clsx(
        "relative scroll-mt-4 pl-3 before:absolute before:inset-y-0 before:left-0 before:w-0.5",
        rules[state.rule],
      )}
    >
      <div className="flex flex-wrap items-start gap-x-2">
        <div className="flex min-w-0 flex-auto flex-wrap items-baseline gap-x-2">
          <label id={`${id}-label`} htmlFor={id} className="font-semibold text-ink-1">
            {parameter.label}
          </label>
          <FieldHelp parameter={parameter} effective={effective} />
        </div>
        <span className="ml-auto inline-flex min-w-0 items-center gap-1">
          {props.changed ? (
            <Was
              parameter={parameter}
              value={value}
              was={props.was}
              readOnly={readOnly}
              onValue={props.onValue}
            />
          ) : null}
          {back ? (
            <IconButton
              size="row"
              className="-my-0.5 max-tablet:-my-2"
              icon={RotateCcw}
              name={`Use the default${state.back === "the default" ? "" : `, ${state.back}`}`}
              keys="Ctrl Backspace"
              onClick={back}
            />
          ) : null}
        </span>
      </div>
      <div className={clsx("mt-1", beside && "flex items-start gap-3")}>
        {/* A form of its own: after each key Chromium looks through all fields of the form that the key went to. */}
        <form data-control="" className="mb-1" onSubmit={(event) => event.preventDefault()}>
          <Control
            parameter={parameter}
            id={id}
            describedBy={told.length > 0 ? `${id}-about ${id}-told` : `${id}-about`}
            value={value}
            draft={draft}
            tone={state.tone}
            invalid={invalid}
            readOnly={readOnly || props.unavailable !== undefined}
            commit={typed.commit}
            hold={typed.hold}
          />
        </form>
        <p
          id={`${id}-about`}
          className={clsx("flex gap-x-4 text-small text-ink-3", beside && "min-w-0 flex-1 pt-0.5")}
        >
          <span className="min-w-0 flex-1">
            <StateText state={state} parameter={parameter} unavailable={props.unavailable} />
            {" · "}
            {parameter.help}
          </span>
          <Range parameter={parameter} />
        </p>
      </div>
      <FieldFindings id={`${id}-told`} findings={told} onFix={props.onFix} />
    </div>
  );
}, same);

/** Ctrl Backspace: back to the default; F1: the long help. */
function fieldKey(event: React.KeyboardEvent<HTMLElement>, back: (() => void) | undefined): void {
  if (event.key === "F1") event.currentTarget.querySelector<HTMLElement>("[data-help]")?.click();
  else if (event.key === "Backspace" && (event.ctrlKey || event.metaKey) && back) back();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

interface StateTextProps {
  readonly state: ReturnType<typeof fieldState>;
  readonly parameter: Parameter;
  readonly unavailable: string | undefined;
}

/** `• explicit · default 36 MB`, `from usage Custom`, and where sources differ, what they say. */
function StateText({ state, parameter, unavailable }: StateTextProps) {
  return (
    <span className={state.tone === "own" ? "text-ink-2" : undefined}>
      {state.tone === "own" && !unavailable ? (
        <span
          aria-hidden
          className="fill-kept mr-1.5 inline-block size-1.5 rounded-full bg-accent align-middle"
        />
      ) : null}
      {unavailable ?? state.line}
      {state.disputed.length > 1
        ? ` · sources differ: ${state.disputed.map((fact) => resolvedText(parameter, fact)).join(" or ")}`
        : ""}
    </span>
  );
}

function Range({ parameter }: { readonly parameter: Parameter }) {
  const text = rangeText(parameter);
  return text === "" ? null : <span className="shrink-0 tabular-nums">{text}</span>;
}

interface WasProps {
  readonly parameter: Parameter;
  readonly value: Value | undefined;
  readonly was: Value | undefined;
  readonly readOnly: boolean;
  readonly onValue: ParameterFieldProps["onValue"];
}

/** `◆ was 36 MB`, `◆ 1 range added`: what is deployed, and the way back to it. */
function Was({ parameter, value, was, readOnly, onValue }: WasProps) {
  const deployed = was === undefined ? "not set" : parameter.kind.show(was);
  return (
    <button
      type="button"
      disabled={readOnly}
      title={`Put back what is deployed: ${deployed}`}
      onClick={() => onValue(parameter.name, was)}
      className="hit max-w-full truncate rounded-chip text-small text-ink-2 not-disabled:hover:underline"
    >
      <span aria-hidden className="text-accent">
        ◆{" "}
      </span>
      {differenceText(parameter, value, was) ?? `was ${deployed}`}
    </button>
  );
}

/** `64 KB – 2 GB`, `1 – 500`; empty where the kind has no bounds. */
function rangeText({ kind }: Parameter): string {
  if (kind.list || kind.min === undefined || kind.max === undefined) return "";
  if (kind.type === "size") {
    // One byte less than a round size is said by the round size.
    const round = (kind.max + 1) % 1024 === 0;
    return `${kind.show(kind.min)} ${round ? "to under" : "–"} ${kind.show(kind.max + (round ? 1 : 0))}`;
  }
  if (kind.type === "integer") return `${kind.min} – ${grouped.format(kind.max)}`;
  return "";
}

/** Errors of half-typed text wait 600 ms or until the field is left; a mended text clears them at once. */
function useSettled(draft: Draft | undefined): readonly [boolean, () => void] {
  const [settled, setSettled] = useState(draft !== undefined);
  const [before, setBefore] = useState(draft);
  if (before !== draft) {
    setBefore(draft);
    if (draft === undefined) setSettled(false);
  }
  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => setSettled(true), 600);
    return () => clearTimeout(timer);
  }, [draft]);
  return [settled, () => (draft === undefined ? undefined : setSettled(true))];
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
    sameFindings(a.findings, b.findings)
  );
}

const sameDraft = (a: Draft | undefined, b: Draft | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && sameValue(a, b));
