import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from "react";

/** A component whose code is fetched when it is first drawn, or ahead by `fetch`. */
export interface Later<P extends object> {
  (props: P): ReactNode;
  fetch(): void;
}

/** Makes one; until its code is there `meanwhile` is drawn, or nothing. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): Later<P> {
  let fetched: Promise<{ default: ComponentType<P> }> | undefined;
  const fetchOnce = () => {
    fetched ??= load().then((component) => ({ default: component }));
    return fetched;
  };
  const part = lazy(fetchOnce) as unknown as ComponentType<P>;
  return Object.assign(
    (props: P): ReactNode =>
      createElement(Suspense, { fallback: meanwhile }, createElement(part, props)),
    // What fails here fails again where it is drawn, and is told there.
    { fetch: () => void fetchOnce().catch(() => undefined) },
  );
}

/** Runs something when the page has nothing more urgent to do. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: 3000 });
  else setTimeout(act, 500);
}
