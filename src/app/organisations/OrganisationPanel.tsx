import { useNavigate } from "@tanstack/react-router";
import { useWorkspaceState } from "../../workspace/hooks";
import { useWorkspaces } from "../../workspace/queries";
import type { WorkspaceEntry } from "../../workspace/storage/storage";
import { showOverlay } from "../overlay";
import { session, useIsReader } from "../session";
import { share } from "../sharing/share";
import { ask } from "./dialogStore";
import { OrganisationList } from "./OrganisationList";
import { useOpenFile } from "./openFile";
import { saveFile } from "./saveFile";

/** The list with what its entries do; each choice closes it. */
export function OrganisationPanel() {
  const navigate = useNavigate();
  const openFile = useOpenFile();
  const entries = useWorkspaces().data ?? none;
  const current = useWorkspaceState(({ id }) => id);
  const readOnly = useIsReader();
  const closing =
    <A extends unknown[]>(act: (...given: A) => unknown) =>
    (...given: A) => {
      showOverlay(null);
      act(...given);
    };
  return (
    <OrganisationList
      // Those to practise in are opened from Learn.
      entries={entries.filter(({ id, practice }) => practice === undefined || id === current)}
      current={current ?? ""}
      readOnly={readOnly}
      actions={{
        open: closing(session.open),
        create: closing(() => ask({ is: "create" })),
        rename: closing((entry) => ask({ is: "rename", entry })),
        duplicate: closing((entry) => session.duplicate(entry.id)),
        remove: (entry) => void session.remove(entry),
        openFile: closing(openFile),
        share: closing((entry) => void share(entry.id)),
        saveFile: closing((entry) => void saveFile(entry.id)),
        setVersion: session.setVersion,
        importExport: closing(() => navigate({ to: "/import" })),
      }}
    />
  );
}

const none: readonly WorkspaceEntry[] = [];
