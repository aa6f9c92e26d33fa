/** After what the page has to do besides. */
export const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does one thing after the other; between them the page can paint and answer. */
export async function inTurn(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) {
    await step();
    await rested();
  }
}
