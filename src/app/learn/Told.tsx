import { useEffect, useRef, useState } from "react";
import { plain } from "../../core/finding";
import { marked, type Walkthrough } from "../../core/learn";
import type { Progress } from "../../workspace/practice/progress";
import type { Judged } from "./judge";
import { undoneText } from "./Undone";

interface Props {
  readonly walkthrough: Walkthrough;
  readonly progress: Progress;
  readonly judged: Judged;
}

/** Says a tick, a wrong turn, a step undone and the end, once each, as a sentence. */
export function Told({ walkthrough: { steps, question }, progress, judged }: Props) {
  const [text, say] = useState("");
  const before = useRef({ progress, judged });
  useEffect(() => {
    const was = before.current;
    before.current = { progress, judged };
    const numberOf = (step: string) => steps.findIndex(({ id }) => id === step) + 1;
    const isRight = (choice: number) => question.choices[choice]?.right === true;
    const ended = progress.closing.some(isRight) && !was.progress.closing.some(isRight);
    const ticked = progress.ticked.find((id) => !was.progress.ticked.includes(id));
    const undone = judged.undone.find(
      ({ step }) => !was.judged.undone.some((each) => each.step === step),
    );
    const wrong = judged.wrong.find((each) => !was.judged.wrong.includes(each));
    if (ended) say("The walkthrough is done.");
    else if (ticked !== undefined) say(`Step ${numberOf(ticked)} of ${steps.length} is done.`);
    else if (undone) say(undoneText(numberOf(undone.step.id), undone.why));
    else if (wrong) say(plain(marked(wrong.say)));
  }, [progress, judged, steps, question]);
  return (
    <div role="status" className="sr-only">
      {text}
    </div>
  );
}
