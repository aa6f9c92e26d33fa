/** The text of the next number by `by`, within the bounds; text that is no number starts at the lower bound. */
export function stepNumber(text: string, by: number, min?: number, max?: number): string {
  const now = Number(text.trim());
  const readable = text.trim() !== "" && Number.isFinite(now);
  const next = readable ? now + by : (min ?? 0);
  const bounded = Math.min(max ?? next, Math.max(min ?? next, next));
  return String(Number(bounded.toFixed(6)));
}
