import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import {
  type AdoptOptions,
  adopt,
  apply,
  type Command,
  replaceOrganisation,
} from "../../core/edit";
import { type Imported, partsOf } from "../../core/formats";
import { emptyOrganisation, type Organisation } from "../../core/model";
import { toast } from "../../ui/toast";
import { workspaces } from "../../workspace/current";
import { run } from "../../workspace/hooks";
import { setPreference } from "../../workspace/preferences";
import { undoAction } from "../../workspace/undoAction";
import { startOver } from "./importStore";

/** What is done with a report that was looked at; afterwards the place that shows it is open. */
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
  const changeOpen = (command: Command, to: "/design" | "/plan" = "/design"): void => {
    const edit = run(command);
    if (!edit) {
      toast("Another tab edits this organisation. Import there, or edit here instead.", {
        kind: "error",
      });
      return;
    }
    startOver();
    toast(edit.label, { action: undoAction(edit) });
    void navigate({ to, search: {} });
  };

  return {
    busy,
    openOrganisation,
    openAsNew: (imported: Imported, options: AdoptOptions, name: string): Promise<void> =>
      openOrganisation(organisationFrom(imported, options, name)),
    /** What is deployed alone shows in Plan, which leads from it to the design. */
    merge: (imported: Imported, options: AdoptOptions): void =>
      changeOpen(
        adopt(partsOf(imported), options),
        options.as === "baseline" ? "/plan" : "/design",
      ),
    replace: (next: Organisation): void => changeOpen(replaceOrganisation(next)),
  };
}

/** An organisation with nothing in it but its name, of the version that the import shows. */
export const blankFor = (imported: Imported, name: string): Organisation =>
  emptyOrganisation(name, imported.servers.find((server) => server.version)?.version);

function organisationFrom(imported: Imported, options: AdoptOptions, name: string): Organisation {
  const empty = blankFor(imported, name);
  return apply(empty, adopt(partsOf(imported), options)(empty).patches);
}
