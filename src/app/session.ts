import { useEffect, useState } from "react";
import type { ExchangeVersion } from "../core/catalogue";
import { setVersion } from "../core/edit";
import { emptyOrganisation, type Organisation } from "../core/model";
import { toast } from "../ui/toast";
import { workspaces } from "../workspace/current";
import { useWorkspaceState, workspaceNow } from "../workspace/hooks";
import { lastOpened, rememberOpened } from "../workspace/lastOpened";

/** Name of an organisation that nobody has named yet. */
const firstName = "corp.example";

/** Another tab writes what is open; here it can only be read. */
export const useIsReader = (): boolean =>
  useWorkspaceState(({ role, phase }) => phase === "open" && role === "reader");

/** The time in minutes, for texts that speak of it. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Opens what was open last, else the newest, else an empty organisation. */
export async function startSession(): Promise<void> {
  await workspaces.purge();
  const entries = await workspaces.list();
  const last = lastOpened();
  const own = entries.filter(({ practice }) => practice === undefined);
  const chosen =
    entries.find(({ id }) => id === last) ?? own.sort((a, b) => b.changed - a.changed)[0];
  await session.open(chosen?.id ?? (await workspaces.create(emptyOrganisation(firstName))));
}

export const session = {
  async open(id: string): Promise<void> {
    if (await workspaces.open(id)) rememberOpened(id);
    else
      toast(
        "The last edits could not be stored, so this organisation stays open. Save it as a file.",
        {
          kind: "error",
        },
      );
  },
  async create(name: string): Promise<void> {
    await session.open(await workspaces.create(emptyOrganisation(name)));
  },
  /** Stores a design that came from elsewhere beside the others, and opens it. */
  async add(organisation: Organisation): Promise<void> {
    await session.open(await workspaces.create(organisation));
  },
  async rename(id: string, name: string): Promise<void> {
    if (!(await workspaces.rename(id, name)))
      toast("Another tab edits this organisation. Rename it there.", { kind: "error" });
  },
  async duplicate(id: string): Promise<void> {
    const copy = await workspaces.duplicate(id);
    if (copy) await session.open(copy);
  },
  /** Deletes; the way back is a button until the toast is gone. */
  async remove({ id, name }: { readonly id: string; readonly name: string }): Promise<void> {
    const wasOpen = workspaceNow().id === id;
    if (!(await workspaces.remove(id))) {
      toast("Another tab edits this organisation. Remove it there.", { kind: "error" });
      return;
    }
    toast(`Removed ${name}`, {
      action: {
        label: "Undo",
        run: () => void workspaces.restore(id).then(() => (wasOpen ? session.open(id) : undefined)),
      },
    });
    if (wasOpen) await startSession();
  },
  setVersion(version: string): void {
    workspaces.run(setVersion({ version: version as ExchangeVersion }));
  },
  takeOver: (): void => void workspaces.takeOver(),
  undo: (): void => void workspaces.undo(),
  redo: (): void => void workspaces.redo(),
};
