import { stretchesOf } from "../../core/logs";

/** What to do next, with its commands set as commands. */
export function StepWords({ text }: { readonly text: string }) {
  return stretchesOf(text).map(({ at, text: stretch, isCommand }) =>
    isCommand ? (
      <code key={at} className="font-machine text-code text-ink-1">
        {stretch}
      </code>
    ) : (
      stretch
    ),
  );
}
