import { type Edit, emptyHistory, renameOrganisation } from "../core/edit";
import { emptyOrganisation, type Organisation } from "../core/model";
import type { Dependencies } from "./dependencies";
import { readBack, storeNew } from "./load";
import { type OpenWorkspace, openWorkspace } from "./openWorkspace";
import type { WorkspaceState } from "./state";
import type { WorkspaceEntry } from "./storage/storage";
import { createStore } from "./store";
import { inSeat } from "./tabs/takeSeat";
import { memoryOnly } from "./tellings";

/** The workspaces of this browser: one may be open, all are listed. */
export interface Workspaces extends Omit<OpenWorkspace, "close"> {
  getState(): WorkspaceState;
  subscribe(listener: () => void): () => void;
  /** Called when the list may have changed, by this tab or another. */
  onListChange(listener: () => void): () => void;
  /** Both answer false, and what is open stays so, where its last edits could be stored nowhere. */
  open(id: string): Promise<boolean>;
  close(): Promise<boolean>;
  dismiss(notice: string): void;
  /** The same organisation as another object: what is derived from it is derived anew. */
  showAnew(): void;
  list(): Promise<readonly WorkspaceEntry[]>;
  /** Stores an organisation as a new workspace; answers its id. `practice` names the walkthrough that it is for. */
  create(organisation: Organisation, practice?: string): Promise<string>;
  /** A stored organisation as it is now; undefined where there is none. */
  organisationOf(id: string): Promise<Organisation | undefined>;
  duplicate(id: string): Promise<string | undefined>;
  /** Answers false where the workspace is open for editing in another tab. */
  rename(id: string, name: string): Promise<boolean>;
  /** Deletes, so that it can be restored until it is purged. Answers false where another tab edits it. */
  remove(id: string): Promise<boolean>;
  restore(id: string): Promise<void>;
  /** Removes for good what was deleted more than a minute ago; for the start of the app. */
  purge(): Promise<void>;
}

const closedState: WorkspaceState = {
  phase: "closed",
  id: undefined,
  organisation: emptyOrganisation(""),
  practice: undefined,
  history: emptyHistory,
  saved: { is: "saved", at: 0 },
  role: "owner",
  guard: "none",
  notices: [],
};

export function createWorkspaces(dependencies: Dependencies): Workspaces {
  const { storage, messages, locks, now, patience } = dependencies;
  const store = createStore<WorkspaceState>(
    storage.lasting ? closedState : { ...closedState, saved: memoryOnly },
  );
  const listeners = new Set<() => void>();
  let current: OpenWorkspace | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const announce = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const changed = (): void => {
    announce();
    messages.send({ is: "list changed" });
  };
  messages.listen((message) => {
    if (message.is === "list changed") announce();
  });

  /** Opening and closing wait for each other. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = turn.then(act);
    turn = next.catch(() => undefined);
    return next;
  };
  const leave = async (): Promise<boolean> => {
    if (current && !(await current.close())) return false;
    current = undefined;
    return true;
  };
  const ifFree = (workspace: string, act: () => Promise<void>): Promise<boolean> =>
    inSeat(locks, { workspace, messages, patience }, act);
  const isOpen = (id: string): boolean => store.getState().id === id && current !== undefined;

  const organisationOf: Workspaces["organisationOf"] = async (id) => {
    if (isOpen(id) && store.getState().phase === "open") return store.getState().organisation;
    const stored = await storage.read(id);
    return stored && (await readBack(stored)).organisation;
  };
  const create: Workspaces["create"] = async (organisation, practice) => {
    const { id } = await storeNew(organisation, dependencies, practice);
    changed();
    return id;
  };
  const close = () =>
    inTurn(async () => {
      if (!(await leave())) return false;
      store.setState({ ...closedState, saved: store.getState().saved, fault: undefined });
      return true;
    });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    onListChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (id) =>
      inTurn(async () => {
        if (isOpen(id)) return true;
        if (!(await leave())) return false;
        store.setState({ ...closedState, phase: "opening", id, fault: undefined });
        current = await openWorkspace(id, store, dependencies, changed);
        return true;
      }),
    close,
    run: <E extends Edit>(command: (organisation: Organisation) => E) => current?.run(command),
    undo: () => current?.undo(),
    redo: () => current?.redo(),
    seal: () => current?.seal(),
    takeOver: async () => current?.takeOver(),
    flush: async () => current?.flush(),
    hide: () => current?.hide(),
    dismiss: (notice) =>
      store.setState({ notices: store.getState().notices.filter(({ id }) => id !== notice) }),
    showAnew: () => store.setState({ organisation: { ...store.getState().organisation } }),
    list: () => storage.list(),
    create,
    organisationOf,
    duplicate: async (id) => {
      const organisation = await organisationOf(id);
      return organisation && create({ ...organisation, name: `${organisation.name} copy` });
    },
    rename: async (id, name) => {
      if (isOpen(id)) return current?.run(renameOrganisation({ name })) !== undefined;
      const done = await ifFree(id, () => storage.mark(id, { name }));
      changed();
      return done;
    },
    remove: async (id) => {
      if (isOpen(id)) {
        if (store.getState().role === "reader" || !(await close())) return false;
      }
      const done = await ifFree(id, () => storage.mark(id, { deleted: now() }));
      changed();
      return done;
    },
    restore: async (id) => {
      await storage.mark(id, { deleted: null });
      changed();
    },
    purge: () => storage.purge(now() - 60_000),
  };
}
