export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
  /** Whether the button still does what the line says; the toast goes when it does not. */
  readonly stands?: Standing | undefined;
}

export interface Standing {
  readonly now: () => boolean;
  readonly watch: (listener: () => void) => () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: ToastAction | undefined;
  /** An error stays until it is closed. */
  readonly kind: "note" | "error";
  /** A note that waits for an answer stays, too. */
  readonly stays?: boolean | undefined;
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const watchers = new Set<() => void>();

function put(next: readonly Toast[]): void {
  toasts = next;
  for (const watcher of watchers) watcher();
}

/** Says one line with at most one button; at most two stand at once, the older one gives way. Returns its id. */
export function toast(
  text: string,
  { action, kind = "note", stays }: Partial<Pick<Toast, "action" | "kind" | "stays">> = {},
): number {
  const id = nextId++;
  put([...toasts, { id, text, action, kind, stays }].slice(-2));
  return id;
}

export function dismissToast(id: number): void {
  put(toasts.filter((each) => each.id !== id));
}

export const toastStore = {
  get: () => toasts,
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
