import { clsx } from "clsx";
import { Fragment, useId, useState } from "react";
import { type ExportLayout, exportCommand, exportedFiles } from "../../core/formats/powershell";
import { CopyButton } from "../../ui/CopyButton";
import { Segmented } from "../../ui/Segmented";

/** What a command does, in one sentence. */
const about: Readonly<Record<ExportLayout, string>> = {
  together:
    "Paste this into the Exchange Management Shell: it reads connectors, permissions, certificates, accepted domains, servers and transport settings into portolan-export.clixml in your home folder, and changes nothing.",
  apart: `Run these in the Exchange Management Shell, all or some: each reads one part into a file of its own in your home folder, ${exportedFiles.apart} in all, and changes nothing.`,
};

/** The command that makes the files, to copy into the Exchange Management Shell; the one for everything comes first. */
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
      <p>{about[layout]}</p>
      <CopyButton
        key={layout}
        look="plain"
        size="form"
        className="self-start"
        label={layout === "together" ? "Copy command" : "Copy commands"}
        done={`Copied, ${command.split("\n").length} lines`}
        // A console without PSReadLine takes a block once an empty line follows.
        text={() => `${command}\n\n`}
      />
      <section
        aria-label="Export command"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
        tabIndex={0}
        className="focus-inside max-h-80 overflow-auto rounded-control border border-line-2 bg-sunken p-2.5"
      >
        <pre
          translate="no"
          // A block keeps its lines; commands of one line each are folded between words.
          className={clsx("text-code text-ink-1", layout === "apart" && "whitespace-pre-wrap")}
        >
          {command.split(/(?<=[ \n])/).map((word, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of one text never move
            <Fragment key={at}>
              <span className="whitespace-nowrap">{word.trimEnd()}</span>
              {word.slice(word.trimEnd().length)}
            </Fragment>
          ))}
        </pre>
      </section>
    </section>
  );
}
