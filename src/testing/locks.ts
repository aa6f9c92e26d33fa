/** Web Locks as browsers have them, as far as workspaces use them; Node 20 has none. */
export function fakeLocks(): LockManager {
  interface Holder {
    free(): void;
    steal(): void;
  }
  const held = new Map<string, Holder>();
  const lines = new Map<string, (() => void)[]>();

  const next = (name: string): void => {
    held.delete(name);
    lines.get(name)?.shift()?.();
  };

  const give = async (name: string, callback: LockGrantedCallback<unknown>): Promise<unknown> => {
    let holder: Holder | undefined;
    const stolen = new Promise<never>((_, reject) => {
      holder = {
        free: () => {
          if (held.get(name) === holder) next(name);
        },
        steal: () => reject(new DOMException("The lock was stolen.", "AbortError")),
      };
      held.set(name, holder);
    });
    const done = Promise.resolve(callback({ name, mode: "exclusive" }));
    try {
      return await Promise.race([done, stolen]);
    } finally {
      holder?.free();
    }
  };

  const request = async (
    name: string,
    options: LockOptions,
    callback: LockGrantedCallback<unknown>,
  ): Promise<unknown> => {
    await Promise.resolve();
    if (options.steal) {
      held.get(name)?.steal();
      held.delete(name);
      return give(name, callback);
    }
    if (!held.has(name)) return give(name, callback);
    if (options.ifAvailable) return callback(null);
    await new Promise<void>((resolve, reject) => {
      const line = lines.get(name) ?? [];
      lines.set(name, line);
      line.push(resolve);
      options.signal?.addEventListener("abort", () => {
        line.splice(line.indexOf(resolve), 1);
        reject(new DOMException("The request was aborted.", "AbortError"));
      });
    });
    return give(name, callback);
  };
  return { request, query: async () => ({ held: [], pending: [] }) } as unknown as LockManager;
}
