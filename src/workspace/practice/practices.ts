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
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    turn = turn.then(act).then(
      () => store.getState().unsaved && store.setState({ unsaved: false }),
      () => store.setState({ unsaved: true }),
    ) as Promise<void>;
    return turn;
  };
  const load = async (): Promise<void> => {
    const stored = await storage.all().catch(() => []);
    const read = stored.length > 0 ? await readable(stored) : [];
    store.setState({
      ready: true,
      records: Object.fromEntries(read.map((each) => [each.walkthrough, each])),
    });
  };
  messages.listen((message) => {
    // After what this tab is about to store, so that nothing newer is lost from sight.
    if (message.is === "practice changed") void inTurn(load);
  });
  const tell = () => messages.send({ is: "practice changed" });
  const put = (progress: Progress): void => {
    const { records } = store.getState();
    store.setState({ records: { ...records, [progress.walkthrough]: progress } });
    void inTurn(() => storage.put(progress.walkthrough, progress).then(tell));
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    load,
    put,
    change: (walkthrough, change) => {
      const before = store.getState().records[walkthrough];
      const next = before && change(before);
      if (next && next !== before) put({ ...next, changed: now() });
    },
    remove: (walkthrough) => {
      const { [walkthrough]: _, ...records } = store.getState().records;
      store.setState({ records });
      void inTurn(() => storage.remove(walkthrough).then(tell));
    },
    settled: () => turn,
  };
}
