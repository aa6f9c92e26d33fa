/** The button that begins a new permission. */
export const addButton = (body: HTMLElement | null): HTMLElement | null =>
  body?.querySelector<HTMLElement>("[data-add]") ?? null;

/** Gives the focus to the row of an index, else to the way to a new one. */
export function focusRow(body: HTMLElement | null, index: number): void {
  const row = body?.querySelector<HTMLElement>(`[data-right="${index}"] button`);
  (row ?? addButton(body))?.focus();
}
