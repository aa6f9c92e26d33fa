import { useEffect, useState } from "react";
import type { Walkthrough } from "../../core/learn";
import { practices } from "../../workspace/practice/current";
import { type Progress, withText } from "../../workspace/practice/progress";
import { textOf, versionOf } from "../../workspace/practice/texts";

interface Text {
  /** undefined until it is loaded. */
  readonly walkthrough: Walkthrough | undefined;
  /** There is none any more. */
  readonly gone: boolean;
}

const none: Text = { walkthrough: undefined, gone: false };

/** The text of a walkthrough that runs; ticks are taken over where it is of another version. */
export function useText(progress: Progress | undefined): Text {
  const [text, setText] = useState<Text & { readonly of?: string }>(none);
  const key = progress?.walkthrough;
  const own = progress?.own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a walkthrough from a file may be replaced by another of its id
  useEffect(() => {
    if (key === undefined) return;
    let current = true;
    textOf({ walkthrough: key, ...(own !== undefined && { own }) }).then(
      (walkthrough) => {
        if (!current) return;
        setText({ walkthrough, gone: walkthrough === undefined, of: key });
        if (walkthrough)
          practices.change(key, (each) => withText(each, versionOf(walkthrough), walkthrough));
      },
      () => current && setText({ ...none, gone: true, of: key }),
    );
    return () => {
      current = false;
    };
  }, [key, progress?.version]);
  return text.of === key ? text : none;
}
