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
  let handing = false;

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
          if (mine && release === mine) void stolen();
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

  /** Another tab took the lock: as agreed, or because this one did not answer in time. */
  const stolen = async (): Promise<void> => {
    release = undefined;
    if (!handing) await options.onLose();
    handing = false;
    wait();
  };

  /** The lock is kept until the other tab takes it, so that no third one gets it in between. */
  const handOver = async (to: string): Promise<void> => {
    handing = true;
    await options.onLose();
    messages.send({ is: "handed over", workspace, to });
    setTimeout(() => {
      if (!handing || !release) return;
      // It never came.
      handing = false;
      void options.onGain();
    }, options.patience * 2);
  };

  const stop = messages.listen((message) => {
    const meant = message.is === "hand over" && message.workspace === workspace;
    if (meant && release && !handing) void handOver(message.from);
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
      const free = release;
      release = undefined;
      free?.();
      if (free) wait();
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
