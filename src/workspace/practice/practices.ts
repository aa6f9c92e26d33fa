import { createStore, type Store } from "../store";
import type { Messages } from "../tabs/messages";
import type { Progress } from "./progress";
import type { ProgressStorage } from "./progressStorage";

export interface PracticesState {
  /** What was stored is known. */
  readonly ready: boolean;
  readonly records: Readonly<Record<string, Progress>>;
  /** The last change could not be stored. */
  readonly unsaved: boolean;
}

/** How far each walkthrough is, shared by the tabs of this browser. */
export interface Practices extends Pick<Store<PracticesState>, "getState" | "subscribe"> {
  load(): Promise<void>;
  put(progress: Progress): void;
  /** Changes a record that there is; its time of change is set. */
  change(walkthrough: string, change: (progress: Progress) => Progress): void;
  remove(walkthrough: string): void;
  /** Resolves when all of this tab is stored, or has failed to be. */
  settled(): Promise<void>;
}

interface Given {
  readonly storage: ProgressStorage;
  readonly messages: Messages;
  now(): number;
}

/** What of the stored can be read; the schema is fetched for it, as most starts of the app need none. */
async function readable(stored: readonly unknown[]): Promise<readonly Progress[]> {
  const { progressSchema } = await import("./progressSchema");
  return stored.flatMap((each) => {
    const progress = progressSchema.safeParse(each);
    return progress.success ? [progress.data as Progress] : [];
  });
}

export function createPractices({ storage, messages, now }: Given): Practices {
  const store = createStore<PracticesState>({ ready: false, records: {}, unsaved: false });
  /** What this tab has done and not yet stored, by walkthrough; undefined: removed. */
  const own = new Map<string, Progress | undefined>();
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    turn = turn.then(act).then(
      () => store.getState().unsaved && own.size === 0 && store.setState({ unsaved: false }),
      () => store.setState({ unsaved: true }),
    ) as Promise<void>;
    return turn;
  };
  const load = async (): Promise<void> => {
    const stored = await storage.all().catch(() => []);
    const read = stored.length > 0 ? await readable(stored) : [];
    const records = new Map(read.map((each) => [each.walkthrough, each]));
    // Reading takes a while: what was done meanwhile is newer than what is stored.
    for (const [walkthrough, progress] of own)
      if (progress) records.set(walkthrough, progress);
      else records.delete(walkthrough);
    store.setState({ ready: true, records: Object.fromEntries(records) });
  };
  messages.listen((message) => {
    // After what this tab is about to store, so that nothing newer is lost from sight.
    if (message.is === "practice changed") void inTurn(load);
  });
  const tell = () => messages.send({ is: "practice changed" });
  const storeOwn = (walkthrough: string, progress: Progress | undefined): void => {
    own.set(walkthrough, progress);
    void inTurn(async () => {
      if (progress) await storage.put(walkthrough, progress);
      else await storage.remove(walkthrough);
      if (own.get(walkthrough) === progress) own.delete(walkthrough);
      tell();
    });
  };
  const put = (progress: Progress): void => {
    const { records } = store.getState();
    store.setState({ records: { ...records, [progress.walkthrough]: progress } });
    storeOwn(progress.walkthrough, progress);
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    load: () => inTurn(load),
    put,
    change: (walkthrough, change) => {
      const before = store.getState().records[walkthrough];
      const next = before && change(before);
      if (next && next !== before) put({ ...next, changed: now() });
    },
    remove: (walkthrough) => {
      const { [walkthrough]: _, ...records } = store.getState().records;
      store.setState({ records });
      storeOwn(walkthrough, undefined);
    },
    settled: () => turn,
  };
}
