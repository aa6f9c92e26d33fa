import { useState } from "react";
import { longestWalkthrough } from "../../../core/formats/link";
import { FileDrop } from "../../../ui/FileDrop";
import { ReadingDialog } from "../../../ui/ReadingDialog";
import type { Received, ReceivedRequest } from "../../../workers/received.protocol";
import { today } from "../../../workspace/today";
import { useReceived } from "../../../workspace/useReceived";
import { ReceivedWalkthrough } from "./ReceivedWalkthrough";

type Refused = Extract<Received, { is: "refused" }>;

interface Opened {
  readonly name: string;
  /** What is to be looked at. */
  readonly request?: ReceivedRequest;
  /** Why that was not even begun. */
  readonly refused?: Refused;
}

/** A walkthrough of a trainer's, from a file: checked and shown before anything of it begins, or shared as a link. */
export function OpenFile() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const read = (name: string, text: string) =>
    setOpened({ name, request: { is: "walkthrough", text, today: today() } });
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    if (file.size <= longestWalkthrough) read(file.name, await file.text());
    else setOpened({ name: file.name, refused: tooLong });
  };
  const close = () => setOpened(null);
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
            Drop a walkthrough of your own here: it is checked, and can be started or shared as a
            link. <i>Write your own</i>, in the menu of one that runs, gives a file to begin with;
            the sheet of each is in the menu of its card.
          </p>
        </div>
      </FileDrop>
      {opened?.refused ? (
        <ReceivedWalkthrough from={opened.name} received={opened.refused} onClose={close} />
      ) : null}
      {opened?.request ? (
        <ReadFile name={opened.name} request={opened.request} onClose={close} />
      ) : null}
    </>
  );
}

interface ReadFileProps {
  readonly name: string;
  readonly request: ReceivedRequest;
  readonly onClose: () => void;
}

function ReadFile({ name, request, onClose }: ReadFileProps) {
  const received = useReceived(request);
  return received ? (
    <ReceivedWalkthrough from={name} received={received} shareable onClose={onClose} />
  ) : (
    <ReadingDialog title={`Checking ${name}`} onCancel={onClose} />
  );
}

const tooLong: Refused = {
  is: "refused",
  of: "walkthrough",
  fault: {
    what: "It is longer than 2 MB.",
    mend: "A walkthrough has some 20 kB; its logs are named, not held.",
  },
};
