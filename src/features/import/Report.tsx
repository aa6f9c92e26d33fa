import { RotateCcw } from "lucide-react";
import { type ReactNode, useId, useMemo } from "react";
import { countText } from "../../components/sizeText";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import type { ImportOutcome } from "../../workers/import.protocol";
import { Choices, choosable } from "./Choices";
import { Figures } from "./Figures";
import { FileList } from "./FileList";
import { startOver, useImport } from "./importStore";
import { OpenPanel } from "./OpenPanel";
import { Preview } from "./Preview";
import { holdsAnything } from "./preview";
import { ReportTable } from "./ReportTable";
import { reportRows, reportText } from "./reportRows";
import { SavedDesigns } from "./SavedDesigns";

/** What was read, seen before it is opened. */
export function Report({ outcome }: { readonly outcome: ImportOutcome }) {
  const { files, imported, figures, designs } = outcome;
  const rows = useMemo(() => reportRows(imported), [imported]);
  const opens = holdsAnything(imported);
  const { choices } = useImport();
  const ambiguous = useMemo(() => choosable(imported), [imported]);
  const refused = files.filter(({ fault }) => fault).length;
  const read = files.length - refused;
  // Designs, and what portolan import wrote, were counted when they were made.
  const hasFigures = Object.values(figures).some((each) => each > 0);
  return (
    <div className="flex min-h-0 flex-1 flex-col max-laptop:flex-none">
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-5 py-4 max-laptop:overflow-visible">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="mr-auto text-title-2 max-tablet:w-full">
            {read > 0 ? `${countText(read, "file")} read` : "Nothing could be read"}
            {read > 0 && refused > 0 ? `, ${refused} refused` : ""}
          </h2>
          {rows.length > 0 ? (
            <CopyButton label="Copy report" text={() => reportText(rows)} />
          ) : null}
          <Button look="quiet" icon={RotateCcw} onClick={startOver}>
            Start over
          </Button>
        </div>
        <FileList files={files} />
        {designs.length > 0 ? (
          <Section title="Saved designs">
            <SavedDesigns designs={designs} />
          </Section>
        ) : null}
        {hasFigures ? <Figures of={figures} /> : null}
        {ambiguous.length > 0 ? (
          <Section title="Choices made in reading">
            <Choices of={ambiguous} chosen={choices} />
          </Section>
        ) : null}
        {opens ? (
          <Section title="What will be opened">
            <Preview imported={imported} />
          </Section>
        ) : null}
        {rows.length > 0 ? (
          <Section title="Account">
            <ReportTable rows={rows} />
          </Section>
        ) : null}
        {read === 0 ? <p>Nothing was changed. Mend the export, or choose another file.</p> : null}
        {read > 0 && !opens && designs.length === 0 ? (
          <p>
            There is nothing in it to open: the account says why, line by line. Mend the file, or
            choose another one.
          </p>
        ) : null}
      </div>
      {opens ? <OpenPanel imported={imported} /> : null}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <h3 id={id} className="text-title-3">
        {title}
      </h3>
      {children}
    </section>
  );
}
