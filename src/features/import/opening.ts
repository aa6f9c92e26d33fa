import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { adopt, apply, type Command, replaceOrganisation } from "../../core/edit";
import { type Imported, partsOf } from "../../core/formats";
import { emptyOrganisation, type Organisation } from "../../core/model";
import { toast } from "../../ui/toast";
import { workspaces } from "../../workspace/current";
import { run, undo } from "../../workspace/hooks";
import { setPreference } from "../../workspace/preferences";
import { startOver } from "./importStore";

export type AdoptAs = "deployed" | "design";

/** What is done with a report that was looked at; afterwards the Design place shows it. */
export function useOpening() {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);

  const openOrganisation = async (organisation: Organisation): Promise<void> => {
    setBusy(true);
    try {
      const id = await workspaces.create(organisation);
      setPreference("workspace.last", id);
      await workspaces.open(id);
      startOver();
      await navigate({ to: "/design", search: {} });
    } catch (error) {
      toast(`The organisation was not stored: ${String(error)}`, { kind: "error" });
    } finally {
      setBusy(false);
    }
  };

  /** Edits the open organisation; the way back is a button until the toast is gone. */
  const changeOpen = (command: Command): void => {
    const edit = run(command);
    if (!edit) {
      toast("Another tab edits this organisation. Import there, or edit here instead.", {
        kind: "error",
      });
      return;
    }
    startOver();
    toast(edit.label, {
      ...(edit.patches.length > 0 && { action: { label: "Undo", run: () => void undo() } }),
    });
    void navigate({ to: "/design", search: {} });
  };

  return {
    busy,
    openOrganisation,
    openAsNew: (imported: Imported, as: AdoptAs, name: string): Promise<void> =>
      openOrganisation(organisationFrom(imported, as, name)),
    merge: (imported: Imported, as: AdoptAs): void => changeOpen(adopt(partsOf(imported), { as })),
    replace: (next: Organisation): void => changeOpen(replaceOrganisation(next)),
  };
}

function organisationFrom(imported: Imported, as: AdoptAs, name: string): Organisation {
  const version = imported.servers.find((server) => server.version)?.version;
  const empty = emptyOrganisation(name, version);
  return apply(empty, adopt(partsOf(imported), { as })(empty).patches);
}
