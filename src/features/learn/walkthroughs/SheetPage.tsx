import "./sheet.css";
import { ArrowLeft, FileDown, Printer } from "lucide-react";
import { useState } from "react";
import { DocumentView } from "../../../components/DocumentView";
import { writeMarkdown } from "../../../core/formats/markdown";
import { type ProgressLine, readProgress, sheetOf, type Walkthrough } from "../../../core/learn";
import { Button } from "../../../ui/Button";
import { download } from "../../../ui/download";
import { FileDrop } from "../../../ui/FileDrop";

interface Props {
  readonly walkthrough: Walkthrough;
  readonly onBack: () => void;
}

interface Handed {
  readonly who: string;
  readonly line: ProgressLine;
}

/** Files of progress are small; more than these are somebody's mistake. */
const most = 500;

/** Two pages for a training room: the learner's, and the trainer's with a grid that handed-in progress fills. */
export function SheetPage({ walkthrough, onBack }: Props) {
  const [grid, setGrid] = useState<readonly Handed[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { learner, trainer } = sheetOf(walkthrough, { grid });
  const take = async (files: readonly File[]) => {
    const read = await Promise.all(files.slice(0, most).map((file) => handedIn(file, walkthrough)));
    setGrid((before) => [...before, ...read.flatMap(({ lines }) => lines)].slice(0, most));
    setRefused(read.flatMap(({ why }) => (why === undefined ? [] : [why])));
  };
  const paste = (text: string) => void take([new File([text], "pasted.txt")]);
  const markdown = () =>
    download(
      `${writeMarkdown(learner)}\n${writeMarkdown(trainer)}`,
      `${walkthrough.id}.md`,
      "text/markdown",
    );
  return (
    <div data-sheet="" className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-220 flex-col gap-4 px-5 py-5 max-tablet:px-4 print:p-0">
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button icon={ArrowLeft} onClick={onBack}>
            All walkthroughs
          </Button>
          <Button icon={Printer} className="ml-auto" onClick={() => window.print()}>
            Print sheet
          </Button>
          <Button icon={FileDown} onClick={markdown}>
            Save as Markdown
          </Button>
        </div>
        <section aria-label="Page of the learner" className="break-after-page">
          <DocumentView of={learner} />
        </section>
        <section aria-label="Page of the trainer" className="border-t border-line-2 pt-4">
          <DocumentView of={trainer} />
        </section>
        <FileDrop
          name="Progress that was handed in"
          chooseLabel="Choose progress files"
          accept=".txt,text/plain"
          onFiles={(files) => void take(files)}
          onText={paste}
          className="print:hidden"
        >
          <p>
            Drop the files of progress here, or paste their lines: each fills a row of the grid,
            called by the name of its file. Nothing of it is stored or sent.
          </p>
          {refused.length > 0 ? (
            <div role="alert" className="text-error">
              {refused.map((why) => (
                <p key={why}>{why}</p>
              ))}
            </div>
          ) : null}
        </FileDrop>
      </div>
    </div>
  );
}

/** The lines of a file that are of this walkthrough; else why it is of no use here. */
async function handedIn(
  file: File,
  { id, steps }: Walkthrough,
): Promise<{ readonly lines: readonly Handed[]; readonly why?: string }> {
  const who = file.name.replace(/\.[^.]*$/, "").slice(0, 60);
  if (file.size > 1_000_000) return { lines: [], why: `${file.name} is no file of progress.` };
  const { lines } = readProgress(await file.text());
  const own = lines.filter((line) => line.walkthrough === id && line.of === steps.length);
  if (own.length > 0)
    return {
      lines: own.map((line, at) => ({ who: own.length > 1 ? `${who} ${at + 1}` : who, line })),
    };
  const [other] = lines;
  return {
    lines: [],
    why: other
      ? `${file.name} tells of ${other.walkthrough} with ${other.of} steps, not of this one.`
      : `${file.name} holds no line of progress.`,
  };
}
