import { visible } from "../powershell/quote";
import { type Attributes, element, type Markup, nothing, textOf } from "./element";

/** Text faces of the chart (visual.md 2.2). */
export const sans =
  "'Segoe UI Variable Text','Segoe UI',-apple-system,BlinkMacSystemFont,Inter,'Noto Sans',system-ui,sans-serif";
const mono =
  "'Cascadia Mono','Cascadia Code','SF Mono',SFMono-Regular,Menlo,Consolas,'JetBrains Mono','DejaVu Sans Mono',monospace";

/** How a line of text looks; sizes in pixels. */
export interface Lettering {
  readonly fill: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly mono?: boolean;
}

/** Room that one character takes, in ems: generous, because nothing here can measure a font. */
function roomOf(character: string, { bold = false, mono: machine = false }: Lettering): number {
  if (
    /[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u.test(
      character,
    )
  )
    return machine ? 1.25 : 1.05;
  if (machine) return 0.62;
  const plain = /[ijl.,:;'|!()[\] ]/.test(character)
    ? 0.36
    : /[mwMW@%]/.test(character)
      ? 0.95
      : /[A-Z]/.test(character)
        ? 0.7
        : 0.61;
  return bold ? plain * 1.1 : plain;
}

/** Width of a text in pixels, as near as can be told without a font. */
export function widthOf(text: string, lettering: Lettering): number {
  let ems = 0;
  for (const character of text) ems += roomOf(character, lettering);
  return ems * lettering.size;
}

/** The text if it fits, else its two ends with an ellipsis between: `Default Fron…EX01`. */
export function shortened(text: string, room: number, lettering: Lettering): string {
  // A name of any length costs no more than what could ever be shown of it.
  const most = Math.ceil(room / (lettering.size * 0.36)) + 1;
  if (text.length <= most && widthOf(text, lettering) <= room) return text;
  const head = Array.from(text.slice(0, most * 2));
  const tail = Array.from(text.slice(-most * 2));
  let left = room - widthOf("…", lettering);
  let [first, last] = [0, 0];
  while (first + last < head.length + tail.length) {
    const fromHead = first <= last;
    const next = fromHead ? head[first] : tail[tail.length - 1 - last];
    if (next === undefined) break;
    left -= roomOf(next, lettering) * lettering.size;
    if (left < 0) break;
    if (fromHead) first += 1;
    else last += 1;
  }
  return `${head.slice(0, first).join("")}…${last > 0 ? tail.slice(-last).join("") : ""}`;
}

/** One line of text, shortened to its room; `x` is its start, or its end or middle where that is said. `after` flows on from it. */
export function line(
  text: string,
  x: number,
  y: number,
  room: number,
  lettering: Lettering,
  more: Attributes = {},
  after: Markup = nothing,
): Markup {
  return element(
    "text",
    {
      x,
      y,
      fill: lettering.fill,
      "font-size": lettering.size,
      "font-weight": lettering.bold ? 600 : undefined,
      "font-family": lettering.mono ? mono : undefined,
      ...more,
    },
    textOf(shortened(visible(text), room, lettering)),
    after,
  );
}
