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
