type Listener = (text: string, urgent: boolean) => void;

let listener: Listener | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells a screen reader; polite words wait 800 ms and the last ones win, urgent ones are said at once. */
export function announce(text: string, { urgent = false } = {}): void {
  if (urgent) {
    listener?.(text, true);
    return;
  }
  clearTimeout(timer);
  timer = setTimeout(() => listener?.(text, false), 800);
}

/** For the one LiveRegion of the app. */
export function onAnnounce(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = null;
  };
}
