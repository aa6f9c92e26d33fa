import { ascending } from "../../values";
import type { Pace } from "./asked";

/** Texts that are sorted at once; more are merged from such runs. */
const run = 2048;

/** The place of each text in the order of all, equal ones at one place. It goes on in pieces, as there may be millions. */
export async function placesOf(texts: readonly string[], pace: Pace): Promise<Uint32Array> {
  const order = await orderOf(texts, pace);
  const places = new Uint32Array(texts.length);
  let place = 0;
  let before: string | undefined;
  for (const at of order) {
    const text = texts[at] as string;
    if (before !== undefined && text !== before) place += 1;
    before = text;
    places[at] = place;
  }
  return places;
}

async function orderOf(texts: readonly string[], pace: Pace): Promise<Uint32Array> {
  const count = texts.length;
  let from = Uint32Array.from({ length: count }, (_, at) => at);
  for (let at = 0; at < count; at += run) {
    from
      .subarray(at, Math.min(count, at + run))
      .sort((a, b) => ascending(texts[a] as string, texts[b] as string));
    await pace.step();
  }
  for (let width = run; width < count; width *= 2) {
    const to = new Uint32Array(count);
    for (let at = 0; at < count; at += 2 * width)
      await merge(
        texts,
        from,
        to,
        at,
        Math.min(count, at + width),
        Math.min(count, at + 2 * width),
        pace,
      );
    from = to;
  }
  return from;
}

/** Merges the runs from `low` to `middle` and from there to `high`. */
async function merge(
  texts: readonly string[],
  from: Uint32Array,
  to: Uint32Array,
  low: number,
  middle: number,
  high: number,
  pace: Pace,
): Promise<void> {
  let [left, right] = [low, middle];
  for (let at = low; at < high; at += 1) {
    const takesLeft =
      right >= high ||
      (left < middle &&
        !((texts[from[right] as number] as string) < (texts[from[left] as number] as string)));
    to[at] = from[takesLeft ? left++ : right++] as number;
    if (at % run === 0) await pace.step();
  }
}
