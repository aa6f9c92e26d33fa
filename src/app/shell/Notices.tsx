import { Download, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/Button";
import { download } from "../../ui/download";
import { IconButton } from "../../ui/IconButton";
import { SeverityMark } from "../../ui/SeverityMark";
import { workspaces } from "../../workspace/current";
import { useWorkspaceState } from "../../workspace/hooks";
import { isPrivate } from "../../workspace/privacy";
import type { Notice } from "../../workspace/state";
import { saveFile } from "../organisations/saveFile";
import { session } from "../session";

/** What happened to the workspace and must be known: records set aside, a copy kept, edits rescued. It stays until it is closed. */
export function Notices() {
  const notices = useWorkspaceState((state) => state.notices);
  const fault = useWorkspaceState((state) => state.fault);
  const id = useWorkspaceState((state) => state.id);
  const unsaved = useWorkspaceState(({ saved }) =>
    saved.is === "failed" || (saved.is === "memory" && !isPrivate()) ? saved : undefined,
  );
  const [read, setRead] = useState(false);
  const shown = unsaved?.is === "memory" && read ? undefined : unsaved;
  if (notices.length === 0 && !fault && !shown) return null;
  return (
    <ul
      aria-label="About this organisation"
      className="max-h-40 shrink-0 overflow-y-auto border-b border-warn-line bg-warn-wash"
    >
      {fault ? (
        <li className="flex items-center gap-x-3 px-3.5 py-1.5 text-ink-2">
          <SeverityMark severity="error" />
          <p>
            <strong>{fault.what}</strong> {fault.mend}
          </p>
        </li>
      ) : null}
      {shown ? (
        <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3.5 py-1.5 text-ink-2">
          <SeverityMark severity={shown.is === "failed" ? "error" : "warning"} />
          <p role="alert" className="min-w-0 flex-1">
            <strong>{shown.why}</strong> {shown.mend}
          </p>
          <Button icon={Download} onClick={() => void saveFile(id ?? "")}>
            Save as file
          </Button>
          {shown.is === "memory" ? (
            <IconButton
              size="row"
              icon={X}
              name="Close this notice"
              onClick={() => setRead(true)}
            />
          ) : null}
        </li>
      ) : null}
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const { parts, workspace } = notice;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3.5 py-1.5 text-ink-2">
      <SeverityMark severity="warning" />
      <p className="min-w-0 flex-1">
        <strong>{notice.what}</strong> {notice.mend}
      </p>
      {parts && parts.length > 0 ? (
        <Button
          icon={Download}
          onClick={() =>
            download(JSON.stringify(parts, null, 2), "portolan-set-aside.json", "application/json")
          }
        >
          Download them
        </Button>
      ) : null}
      {workspace === undefined ? null : (
        <Button onClick={() => void session.open(workspace)}>Open it</Button>
      )}
      <IconButton
        size="row"
        icon={X}
        name="Close this notice"
        onClick={() => workspaces.dismiss(notice.id)}
      />
    </li>
  );
}
