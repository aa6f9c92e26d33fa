import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from "react";

/** A component whose code is fetched when it is first drawn, or ahead by `fetch`. */
export interface Later<P extends object> {
  (props: P): ReactNode;
  fetch(): Promise<void>;
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
    {
      fetch: () =>
        fetchOnce().then(
          () => undefined,
          () => undefined,
        ),
    },
  );
}

/** Runs something when the page has nothing more urgent to do. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: 3000 });
  else setTimeout(act, 500);
}

/**
 * Fetches parts that a key or a tap may open next, one after the other while the page has nothing more urgent to do:
 * from the first sign that somebody is there, as until then they would only hold up what is being drawn.
 */
export async function fetchAhead(parts: readonly Later<never>[]): Promise<void> {
  await somebody();
  for (const part of parts) {
    await new Promise<void>((resolve) => whenIdle(resolve));
    await part.fetch();
  }
}

let seen: Promise<void> | undefined;

/** Resolves when the page is first touched, pointed at or typed to. */
const somebody = (): Promise<void> => {
  seen ??= new Promise((resolve) => {
    for (const sign of ["pointermove", "pointerdown", "keydown", "focusin"])
      addEventListener(sign, () => resolve(), { once: true, passive: true, capture: true });
  });
  return seen;
};
