import { clsx } from "clsx";

/**
 * Whose value a control shows: `own` = given here (ink-1, line-3), `implied` = follows from elsewhere
 * (ink-2, line-2), `unknown` = not known (hatched). In grey print they still differ.
 */
export type Tone = "own" | "implied" | "unknown";

export interface ControlState {
  readonly tone?: Tone | undefined;
  readonly invalid?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly mono?: boolean | undefined;
  readonly size?: "dense" | "form" | undefined;
}

/** The box of every control that takes text or a choice. */
export function controlLook({
  tone = "own",
  invalid,
  readOnly,
  mono,
  size = "form",
}: ControlState) {
  return clsx(
    "rounded-control border text-input",
    size === "form" ? "min-h-form" : "min-h-dense",
    mono && "font-machine",
    readOnly ? "bg-sunken shadow-none" : "bg-raised shadow-1",
    tone === "own" ? "text-ink-1" : "text-ink-2",
    tone === "unknown" && "hatched",
    invalid
      ? "border-error-mark"
      : tone === "own" && !readOnly
        ? "border-line-3"
        : "border-line-2 hover:border-line-3",
  );
}
