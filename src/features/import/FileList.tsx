import { FileText, X } from "lucide-react";
import { sizeText } from "../../components/sizeText";
import { Icon } from "../../ui/Icon";
import { IconButton } from "../../ui/IconButton";
import { SeverityMark } from "../../ui/SeverityMark";
import type { FileOutcome } from "../../workers/import.protocol";
import { removeFile } from "./importStore";

/** Every file of the drop: what it is, or the one message that says why it was refused. */
export function FileList({ files }: { readonly files: readonly FileOutcome[] }) {
  return (
    <ul aria-label="Files" className="flex flex-wrap gap-1.5">
      {files.map((file, index) => (
        <li key={file.name} className={file.fault ? "w-full" : "min-w-0"}>
          <OneFile file={file} onRemove={() => removeFile(index)} />
        </li>
      ))}
    </ul>
  );
}

function OneFile({ file, onRemove }: { file: FileOutcome; onRemove: () => void }) {
  const { name, bytes, fault } = file;
  const remove = <IconButton name={`Take ${name} off`} icon={X} size="row" onClick={onRemove} />;
  if (!fault)
    return (
      <div className="flex min-h-row min-w-0 items-center gap-2 rounded-control border border-line-2 bg-raised pr-1 pl-2.5">
        <Icon of={FileText} size="row" className="text-ink-3" />
        <span className="min-w-0 flex-1 truncate text-ink-1" title={name}>
          {name}
        </span>
        <span className="text-small text-ink-3">{sizeText(bytes)}</span>
        {remove}
      </div>
    );
  return (
    <div
      role="alert"
      className="flex items-start gap-2 rounded-control border border-error-line bg-error-wash py-2 pr-1 pl-2.5"
    >
      <SeverityMark severity="error" name="Refused" className="mt-0.5" />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="wrap-anywhere">
          <strong>{name}</strong>
          <span className="text-small">
            {fault.line === undefined
              ? ""
              : `, line ${fault.line}${fault.column === undefined ? "" : `, column ${fault.column}`}`}
            {" · "}
            {sizeText(bytes)}
          </span>
        </p>
        <p className="font-semibold text-ink-1 wrap-anywhere">{fault.what}</p>
        <p className="wrap-anywhere">{fault.mend}</p>
      </div>
      {remove}
    </div>
  );
}
