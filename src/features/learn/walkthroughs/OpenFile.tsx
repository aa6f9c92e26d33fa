import { useState } from "react";
import { MarkedText } from "../../../components/MarkedText";
import { assetNames } from "../../../content/walkthroughs/assets";
import { readWalkthrough, type Walkthrough, type WalkthroughFault } from "../../../core/learn";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { FileDrop } from "../../../ui/FileDrop";
import { today } from "../../../workspace/today";
import { levelWords } from "./shelf";

interface Opened {
  readonly name: string;
  readonly walkthrough?: Walkthrough;
  readonly fault?: WalkthroughFault;
}

/** The longest file that is read; ours have 20 kB. */
const longest = 2_000_000;

/** A walkthrough of a trainer's, from a file: checked and shown before anything of it begins. */
export function OpenFile({ onStart }: { readonly onStart: (walkthrough: Walkthrough) => void }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const read = (name: string, text: string) => {
    const result = readWalkthrough(text, { today: today(), assets: assetNames });
    setOpened({ name, ...(result.ok ? { walkthrough: result.walkthrough } : result) });
  };
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    if (file.size <= longest) read(file.name, await file.text());
    else
      setOpened({
        name: file.name,
        fault: {
          what: "It is longer than 2 MB.",
          mend: "A walkthrough has some 20 kB; its logs are named, not held.",
        },
      });
  };
  return (
    <>
      <FileDrop
        name="A walkthrough from a file"
        chooseLabel="Open walkthrough"
        accept=".json,application/json"
        onFiles={(files) => void take(files)}
        onText={(text) => read("what was pasted", text)}
      >
        <div className="flex flex-col gap-1">
          <h3 className="text-title-3">For trainers</h3>
          <p>
            Drop a walkthrough of your own here. <i>Write your own</i>, in the menu of one that
            runs, gives a file to begin with; the sheet of each is in the menu of its card.
          </p>
        </div>
      </FileDrop>
      {opened ? (
        <Preview
          opened={opened}
          onClose={() => setOpened(null)}
          onStart={(walkthrough) => {
            setOpened(null);
            onStart(walkthrough);
          }}
        />
      ) : null}
    </>
  );
}

interface PreviewProps {
  readonly opened: Opened;
  readonly onClose: () => void;
  readonly onStart: (walkthrough: Walkthrough) => void;
}

function Preview({ opened: { name, walkthrough, fault }, onClose, onStart }: PreviewProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={walkthrough ? walkthrough.title : "This is no walkthrough that can be done"}
      description={name}
      footer={
        <>
          <Button onClick={onClose}>{walkthrough ? "Cancel" : "Close"}</Button>
          {walkthrough ? (
            <Button look="primary" onClick={() => onStart(walkthrough)}>
              Start walkthrough
            </Button>
          ) : null}
        </>
      }
    >
      {walkthrough ? <Contents of={walkthrough} /> : null}
      {fault ? (
        <div role="alert" className="flex flex-col gap-1">
          <p className="font-semibold text-ink-1 wrap-anywhere">
            {fault.line === undefined ? "" : `Line ${fault.line}: `}
            {fault.what}
          </p>
          <p>{fault.mend}</p>
        </div>
      ) : null}
    </Dialog>
  );
}

/** What it teaches and asks; it was played through once, and each step can be done. */
function Contents({ of: { minutes, level, outcomes, steps } }: { readonly of: Walkthrough }) {
  return (
    <div className="flex flex-col gap-2">
      <p>
        {minutes} minutes, {levelWords[level]}. Somebody else wrote it; it was played through once
        here, and each step can be done. It runs in a practice organisation of its own.
      </p>
      <ul aria-label="Outcomes" className="list-disc pl-5">
        {outcomes.map((each) => (
          <li key={each}>
            <MarkedText of={each} />
          </li>
        ))}
      </ul>
      <ol aria-label="Steps" className="max-h-60 list-decimal overflow-y-auto pl-5 text-small">
        {steps.map(({ id, task }) => (
          <li key={id}>
            <MarkedText of={task} />
          </li>
        ))}
      </ol>
    </div>
  );
}
