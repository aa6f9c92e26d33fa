import { Fragment, useId, useState } from "react";
import { type ExportLayout, exportCommand } from "../../core/formats/powershell";
import { CopyButton } from "../../ui/CopyButton";
import { Segmented } from "../../ui/Segmented";

/** The command that makes the files, to copy into the Exchange Management Shell. */
export function ExportCommand() {
  const [layout, setLayout] = useState<ExportLayout>("together");
  const id = useId();
  const command = exportCommand(layout);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={id} className="text-title-3">
          Make the export
        </h2>
        <Segmented
          aria-label="Files of the export"
          value={layout}
          onChange={setLayout}
          options={[
            { value: "together", label: "One file" },
            { value: "apart", label: "A file each" },
          ]}
        />
      </div>
      <p>
        Run this in the Exchange Management Shell. It only reads, and writes{" "}
        {layout === "together" ? "portolan-export.clixml" : "five files"} into your home folder.
      </p>
      <pre
        translate="no"
        className="rounded-control border border-line-2 bg-sunken p-2.5 text-code whitespace-pre-wrap text-ink-1"
      >
        {command.split(/(?<=[ \n])/).map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of one text never move
          <Fragment key={at}>
            <span className="whitespace-nowrap">{word.trimEnd()}</span>
            {word.slice(word.trimEnd().length)}
          </Fragment>
        ))}
      </pre>
      <CopyButton
        look="plain"
        size="form"
        className="self-start"
        label="Copy command"
        text={() => `${command}\n`}
      />
    </section>
  );
}
