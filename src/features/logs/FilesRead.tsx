import { sizeText } from "../../components/sizeText";
import { SeverityMark } from "../../ui/SeverityMark";
import type { LogFileOutcome } from "../../workers/logs.protocol";

const grouped = new Intl.NumberFormat("en-GB");
/** Faulty lines that are listed. */
const most = 100;

/** What each file is, and what became of each of its lines. */
export function FilesRead({ files }: { readonly files: readonly LogFileOutcome[] }) {
  return (
    <ul aria-label="Files" className="flex flex-col gap-2">
      {files.map((file) => (
        <li key={file.name} className="flex flex-col gap-0.5 text-small">
          <OneFile file={file} />
        </li>
      ))}
    </ul>
  );
}

function OneFile({ file }: { readonly file: LogFileOutcome }) {
  const { name, bytes, kind, lines, used, headers, faulty, faults, left } = file;
  return (
    <>
      <strong className="text-ink-1 wrap-anywhere">{name}</strong>
      {kind === "unknown" ? null : (
        <span>
          {kind}, {sizeText(bytes)}, {grouped.format(lines)} lines: {grouped.format(used)} used,{" "}
          {grouped.format(headers)} headers, {grouped.format(faulty)} faulty
        </span>
      )}
      {left === undefined ? null : (
        <span className="flex items-start gap-1.5 text-ink-1">
          <SeverityMark severity="warning" size={14} name="Not read" className="mt-0.5 shrink-0" />
          {left}
        </span>
      )}
      {faults.length > 0 && kind !== "unknown" ? (
        <details>
          <summary className="cursor-default text-accent">Faulty lines</summary>
          <ol className="flex flex-col">
            {faults.slice(0, most).map(({ line, reason }) => (
              <li key={line}>
                line {grouped.format(line)}: {reason}
              </li>
            ))}
          </ol>
          {faulty > most ? <p>and {grouped.format(faulty - most)} more</p> : null}
        </details>
      ) : null}
    </>
  );
}
