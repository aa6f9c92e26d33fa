/** Milliseconds after which a paint that nobody reports is not waited for. */
const patience = 500;

/** Resolves once something can be seen; a page that is not looked at paints nothing, and does not wait. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState === "hidden" || typeof PerformanceObserver !== "function")
      return resolve();
    setTimeout(resolve, patience);
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName("first-contentful-paint").length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: "paint", buffered: true });
  });

/** After what the page has to do besides. */
export const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does one thing after the other; between them the page can paint and answer. */
export async function inTurn(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) {
    await step();
    await rested();
  }
}
