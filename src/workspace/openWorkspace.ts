import {
  type Edit,
  type Edited,
  emptyHistory,
  record,
  redo as redoEdit,
  seal,
  undo as undoEdit,
} from "../core/edit";
import type { Organisation } from "../core/model";
import { createAutosave } from "./autosave";
import type { Dependencies } from "./dependencies";
import { followWriter } from "./follow";
import { keepCopy, type Loaded, loadAsOwner, loadAsReader } from "./load";
import type { Notice, WorkspaceState } from "./state";
import { changesOf, touchedBy } from "./storage/parts";
import { Conflict, headOf, type PartKey } from "./storage/storage";
import type { Store } from "./store";
import { guardOf, takeSeat } from "./tabs/takeSeat";
import {
  memoryOnly,
  tellAbsent,
  tellBecameWriter,
  tellFailed,
  tellGuard,
  tellKeptAsCopy,
  tellNotClosed,
  tellTakenOver,
  tellUnopened,
} from "./tellings";

/** One workspace while it is open in this tab. */
export interface OpenWorkspace {
  run<E extends Edit>(command: (organisation: Organisation) => E): E | undefined;
  undo(): Edit | undefined;
  redo(): Edit | undefined;
  /** The next keystroke begins a step of its own. */
  seal(): void;
  takeOver(): Promise<void>;
  flush(): Promise<void>;
  /** The page may go away now: what is not stored is noted where it is written at once. */
  hide(): void;
  /** Answers false, and stays open, where edits could be stored nowhere. */
  close(): Promise<boolean>;
}

/** A pause in typing after which undo takes a step of its own. */
const pause = 3000;

/** Opens a workspace: takes the seat if it is free, reads it, and stores every edit from then on. */
export async function openWorkspace(
  id: string,
  store: Store<WorkspaceState>,
  dependencies: Dependencies,
  onListChange: () => void,
): Promise<OpenWorkspace> {
  const { storage, messages, locks, rescue, now, newId } = dependencies;
  let revision = 0;
  let lastEdit = 0;
  let closed = false;
  /** This tab asked to take over, so it need not be told that it has. */
  let asked = false;
  let turn: Promise<void> = Promise.resolve();
  /** Reading again waits for what is being read: the last change of roles is the one that stays. */
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    turn = turn.then(act).catch((error: unknown) => {
      set({ phase: "failed", fault: tellUnopened(error) });
    });
    return turn;
  };

  const set = (change: Partial<WorkspaceState>): void => {
    if (!closed) store.setState(change);
  };
  const tell = (told: Omit<Notice, "id">): void =>
    set({ notices: [...store.getState().notices, { ...told, id: newId() }] });
  const owns = (): boolean =>
    !closed && store.getState().role === "owner" && store.getState().phase === "open";

  const write = async (keys: readonly PartKey[]): Promise<void> => {
    const { organisation } = store.getState();
    const head = headOf(organisation, now(), messages.tab);
    revision = await storage.write(id, revision, { head, ...changesOf(organisation, keys) });
    messages.send({ is: "written", workspace: id, revision, parts: keys });
  };

  const newAutosave = () =>
    createAutosave({
      write,
      delay: dependencies.delay,
      retryAfter: dependencies.retryAfter,
      onSaving: () => set({ saved: storage.lasting ? { is: "saving" } : memoryOnly }),
      onSaved: () => {
        rescue.clear(id, messages.tab);
        if (owns()) set({ saved: savedNow(now()) });
        onListChange();
      },
      onFailed: (error) => {
        if (error instanceof Conflict) void inTurn(conflict);
        else set({ saved: tellFailed(error) });
        return !(error instanceof Conflict);
      },
    });
  let autosave = newAutosave();
  const savedNow = (at: number): WorkspaceState["saved"] =>
    storage.lasting ? { is: "saved", at } : memoryOnly;

  const show = (loaded: Loaded | undefined, role: WorkspaceState["role"]): void => {
    if (!loaded) {
      set({ phase: "absent", role, fault: tellAbsent, history: emptyHistory });
      return;
    }
    revision = loaded.revision;
    const past = role === "owner" ? "taken-over" : "became-writer";
    set({
      notices: store.getState().notices.filter(({ code }) => code !== past),
      phase: "open",
      organisation: loaded.organisation,
      practice: loaded.practice,
      history: emptyHistory,
      role,
      saved: role === "owner" ? savedNow(loaded.changed) : { is: "elsewhere" },
    });
    for (const each of loaded.told) tell(each);
  };

  const becomeOwner = async (): Promise<void> => {
    autosave.stop();
    autosave = newAutosave();
    show(await loadAsOwner(id, dependencies), "owner");
  };
  const becomeReader = async (): Promise<void> => show(await loadAsReader(id, storage), "reader");

  /** Another tab has written although this one held the seat: both versions are kept. */
  const conflict = async (): Promise<void> => {
    autosave.stop();
    set({ role: "reader", saved: { is: "elsewhere" } });
    const { organisation } = store.getState();
    const copy = await keepCopy(organisation, dependencies);
    rescue.clear(id, messages.tab);
    onListChange();
    tell(tellKeptAsCopy(copy.name, copy.id));
    await becomeReader();
    seat.lose();
  };

  const seat = await takeSeat(locks, {
    workspace: id,
    messages,
    patience: dependencies.patience,
    onGain: async () => {
      if (closed) return;
      const told = !asked;
      asked = false;
      await inTurn(becomeOwner);
      if (told) tell(tellBecameWriter);
    },
    onLose: async () => {
      if (closed || store.getState().role === "reader") return;
      set({ role: "reader", saved: { is: "elsewhere" } });
      await autosave.flush();
      autosave.stop();
      tell(tellTakenOver);
    },
  });

  const stopFollowing = followWriter(id, dependencies, {
    reads: () => !closed && store.getState().role === "reader" && store.getState().phase === "open",
    revision: () => revision,
    organisation: () => store.getState().organisation,
    show: (organisation, next) => {
      revision = next;
      set({ organisation });
    },
    reload: () => inTurn(becomeReader),
  });

  const guard = guardOf(locks, messages);
  set({ guard });
  await inTurn(seat.owner ? becomeOwner : becomeReader);

  const weakness = tellGuard(guard);
  if (weakness && storage.lasting) tell(weakness);

  /** Answers whether what is not stored is noted, or nothing is left. */
  const noteUnsaved = (): boolean => {
    const unsaved = autosave.unsaved();
    if (!unsaved) return true;
    const { organisation } = store.getState();
    const head = headOf(organisation, now(), messages.tab);
    return rescue.leave({ workspace: id, revision, head, ...changesOf(organisation, unsaved) });
  };

  const put = (next: Edited, patches: Edit["patches"]): void => {
    const before = store.getState().organisation;
    set({ organisation: next.organisation, history: next.history });
    if (patches.length > 0) autosave.touch(touchedBy(patches, before, next.organisation));
  };

  return {
    run: (command) => {
      if (!owns()) return undefined;
      const { organisation, history } = store.getState();
      const time = now();
      const edited = { organisation, history: time - lastEdit > pause ? seal(history) : history };
      lastEdit = time;
      const edit = command(organisation);
      put(record(edited, edit), edit.patches);
      return edit;
    },
    undo: () => {
      const back = owns() ? undoEdit(store.getState()) : undefined;
      if (back) put(back, back.edit.inverse);
      return back?.edit;
    },
    redo: () => {
      const forth = owns() ? redoEdit(store.getState()) : undefined;
      if (forth) put(forth, forth.edit.patches);
      return forth?.edit;
    },
    seal: () => {
      const { history } = store.getState();
      if (!history.sealed && history.past.length > 0) set({ history: seal(history) });
    },
    takeOver: async () => {
      asked = true;
      await seat.takeOver();
    },
    flush: () => autosave.flush(),
    hide: () => {
      if (!owns() || !autosave.unsaved()) return;
      noteUnsaved();
      void autosave.flush();
    },
    close: async () => {
      await autosave.flush();
      if (owns() && !noteUnsaved()) {
        tell(tellNotClosed);
        return false;
      }
      closed = true;
      autosave.stop();
      stopFollowing();
      seat.leave();
      return true;
    },
  };
}
