import type { PartKey } from "./storage/storage";

/** Writes what was touched, soon and one write at a time. */
export interface Autosave {
  touch(keys: readonly PartKey[]): void;
  /** Writes now; resolves when nothing is left to write, or a write has failed. */
  flush(): Promise<void>;
  /** What is not known to be stored, what is being written included. */
  unsaved(): readonly PartKey[] | undefined;
  /** Writes nothing more; what is left is dropped. */
  stop(): void;
}

export interface AutosaveOptions {
  /** Resolves when the parts are stored as they are now. */
  write(keys: readonly PartKey[]): Promise<void>;
  onSaving(): void;
  onSaved(): void;
  /** Answers whether to try again. */
  onFailed(error: unknown): boolean;
  /** Milliseconds from an edit to its write; later edits do not put it off. */
  readonly delay: number;
  readonly retryAfter: number;
}

export function createAutosave(options: AutosaveOptions): Autosave {
  let waiting = new Map<string, PartKey>();
  let writing: Map<string, PartKey> | undefined;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Promise<void> | undefined;
  let stopped = false;

  const schedule = (after: number): void => {
    if (stopped) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void start();
    }, after);
  };
  const unschedule = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  const start = (): Promise<void> => {
    if (current) return current;
    if (!dirty || stopped) return Promise.resolve();
    unschedule();
    const batch = waiting;
    writing = batch;
    waiting = new Map();
    dirty = false;
    current = options
      .write([...batch.values()])
      .then(
        () => {
          if (stopped) return;
          if (dirty) schedule(options.delay);
          else options.onSaved();
        },
        (error: unknown) => {
          waiting = new Map([...batch, ...waiting]);
          dirty = true;
          unschedule();
          if (!stopped && options.onFailed(error)) schedule(options.retryAfter);
        },
      )
      .finally(() => {
        writing = undefined;
        current = undefined;
      });
    return current;
  };

  return {
    touch: (keys) => {
      if (stopped) return;
      for (const key of keys) waiting.set(`${key.part}/${key.id}`, key);
      if (!dirty) options.onSaving();
      dirty = true;
      if (!current) schedule(options.delay);
    },
    flush: async () => {
      unschedule();
      if (current) await current;
      await start();
    },
    unsaved: () =>
      dirty || writing ? [...(writing?.values() ?? []), ...waiting.values()] : undefined,
    stop: () => {
      stopped = true;
      unschedule();
    },
  };
}
