import { Fragment } from "react";
import { stretchesOf } from "../../core/logs";

/** What to do next, with its commands set as commands. */
export function StepWords({ text }: { readonly text: string }) {
  return stretchesOf(text).map(({ at, text: stretch, isCommand }) =>
    isCommand ? (
      <code key={at} className="font-machine text-code text-ink-1">
        {wordsOf(stretch).map((word) => (
          <Fragment key={word.at}>
            {word.at > 0 ? " " : ""}
            {/* A line ends between words, never after the dash of a parameter; a word that is too long is broken. */}
            <span className="inline-block max-w-full">{word.text}</span>
          </Fragment>
        ))}
      </code>
    ) : (
      stretch
    ),
  );
}

function wordsOf(command: string): readonly { readonly at: number; readonly text: string }[] {
  let next = 0;
  return command.split(" ").map((text) => {
    const at = next;
    next += text.length + 1;
    return { at, text };
  });
}
