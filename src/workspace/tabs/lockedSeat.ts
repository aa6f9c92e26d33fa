import { askToHandOver, type Seat, type SeatOptions } from "./seat";

/**
 * A seat by Web Locks: the browser frees it when a tab is closed or dies, and the next tab in line gets it.
 * A tab that does not answer when asked to hand over has the lock stolen; its writes are refused by revision.
 */
export async function lockedSeat(locks: LockManager, options: SeatOptions): Promise<Seat> {
  const { workspace, messages } = options;
  const name = `portolan workspace ${workspace}`;
  let release: (() => void) | undefined;
  let line: AbortController | undefined;
  let left = false;

  /** Answers whether the lock was given. While it is held, `release` is set. */
  const hold = (how: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      let mine: (() => void) | undefined;
      locks
        .request(name, how, (lock) => {
          if (!lock || left) return resolve(false);
          return new Promise<void>((free) => {
            mine = free;
            release = free;
            resolve(true);
          });
        })
        .catch(() => {
          resolve(false);
          // Stolen while it was held: another tab writes now.
          if (mine && release === mine) void lose();
        });
    });

  const wait = (): void => {
    if (left) return;
    const controller = new AbortController();
    line = controller;
    void hold({ signal: controller.signal }).then((given) => {
      if (given) return options.onGain();
    });
  };

  const lose = async (): Promise<void> => {
    const free = release;
    release = undefined;
    await options.onLose();
    free?.();
    wait();
  };

  const stop = messages.listen((message) => {
    if (message.is !== "hand over" || message.workspace !== workspace || !release) return;
    void lose().then(() => messages.send({ is: "handed over", workspace, to: message.from }));
  });

  const owner = await hold({ ifAvailable: true });
  if (!owner) wait();
  return {
    owner,
    takeOver: async () => {
      if (release || left) return;
      line?.abort();
      await askToHandOver(options);
      if (await hold({ steal: true })) await options.onGain();
      else wait();
    },
    lose: () => {
      if (release) void lose();
    },
    leave: () => {
      left = true;
      stop();
      line?.abort();
      release?.();
      release = undefined;
    },
  };
}
