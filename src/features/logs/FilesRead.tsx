import { sizeText } from "../../components/sizeText";
import { grouped } from "../../ui/grouped";
import { SeverityMark } from "../../ui/SeverityMark";
import type { LogFileOutcome } from "../../workers/logs.protocol";
import { Accounts } from "./Accounts";
import { kindWords } from "./kindWords";
import { useLogs } from "./logsStore";

/** Faulty lines, files and names that are listed. */
const most = 100;

interface Props {
  readonly files: readonly LogFileOutcome[];
}

/** What each file is, and what became of each of its lines. Of thousands, those that were left stand by their reason. */
export function FilesRead({ files }: Props) {
  const { unread } = useLogs();
  const whole = files.length <= most;
  const read = whole ? files : files.filter(({ left, faulty }) => left === undefined || faulty > 0);
  const shown = read.slice(0, most);
  return (
    <div className="flex flex-col gap-2">
      {whole ? null : <p className="text-small">{summary(files)}</p>}
      <ul aria-label="Files" className="flex flex-col gap-2">
        {shown.map((file) => (
          <li key={file.name} className="flex flex-col gap-0.5 text-small">
            <OneFile file={file} />
          </li>
        ))}
      </ul>
      {read.length > most ? (
        <p className="text-small">and {grouped.format(read.length - most)} more that were read</p>
      ) : null}
      {whole ? null : <LeftFiles files={files} />}
      {unread.length > 0 ? (
        <Names
          title={`${grouped.format(unread.length)} could not be opened: moved, or not permitted`}
          names={unread}
        />
      ) : null}
      <Accounts />
    </div>
  );
}

function summary(files: readonly LogFileOutcome[]): string {
  const left = files.filter((file) => file.left !== undefined).length;
  const bytes = files.reduce((sum, each) => sum + each.bytes, 0);
  return `${grouped.format(files.length)} files, ${sizeText(bytes)}: ${grouped.format(files.length - left)} read, ${grouped.format(left)} not or only in part`;
}

/** Files that were left, by reason, the most first. */
function LeftFiles({ files }: Props) {
  const byReason = new Map<string, string[]>();
  for (const { name, left } of files) {
    if (left === undefined) continue;
    const names = byReason.get(left);
    if (names) names.push(name);
    else byReason.set(left, [name]);
  }
  return [...byReason]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, most)
    .map(([reason, names]) => (
      <Names key={reason} title={`${grouped.format(names.length)}: ${reason}`} names={names} />
    ));
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  return (
    <details className="text-small">
      <summary className="cursor-default text-ink-1">
        <SeverityMark severity="warning" size={14} name="Not read" className="mr-1.5 inline" />
        {title}
      </summary>
      <ol className="flex flex-col wrap-anywhere">
        {names.slice(0, most).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
      {names.length > most ? <p>and {grouped.format(names.length - most)} more</p> : null}
    </details>
  );
}

function OneFile({ file }: { readonly file: LogFileOutcome }) {
  const { name, bytes, kind, lines, used, headers, faulty, faults, left } = file;
  const { words, note, isListing } = kindWords(kind);
  return (
    <>
      <strong className="text-ink-1 wrap-anywhere">{name}</strong>
      {kind === "unknown" ? null : (
        <span>
          {words}, {sizeText(bytes)}, {grouped.format(lines)} lines: {grouped.format(used)}{" "}
          {isListing ? "entries" : `used, ${grouped.format(headers)} headers`},{" "}
          {grouped.format(faulty)} faulty
        </span>
      )}
      {note === undefined ? null : <span>{note}</span>}
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
