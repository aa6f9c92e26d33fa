import { type Sign, signWords } from "../../chart";
import { element, type Markup } from "./element";
import { line } from "./lettering";
import { beadSign, changeMark, principalMark, tlsSample } from "./marks";
import type { Palette } from "./palette";

type Draw = (x: number, y: number, colours: Palette) => Markup;

const bead =
  (sign: Parameters<typeof beadSign>[0]): Draw =>
  (x, y, colours) =>
    beadSign(sign, x + 2, y - 7, 14, colours["ink-2"]);
const stroke =
  (d: string, colour: keyof Palette, width: number, dashes?: string): Draw =>
  (x, y, colours) =>
    element("path", {
      d: `M${x} ${y}${d}`,
      fill: "none",
      stroke: colours[colour],
      "stroke-width": width,
      "stroke-dasharray": dashes,
    });
const principal =
  (who: Parameters<typeof principalMark>[0]): Draw =>
  (x, y, colours) =>
    principalMark(who, x + 2, y - 7, 14, colours);
const change =
  (what: Parameters<typeof changeMark>[0]): Draw =>
  (x, y, colours) =>
    changeMark(what, x + 2, y - 7, colours);
const sample =
  (tls: Parameters<typeof tlsSample>[0]): Draw =>
  (x, y, colours) =>
    tlsSample(tls, x, y, 18, colours["ink-2"]);

const drawings: Readonly<Record<Sign, Draw>> = {
  "tls-required": sample("required"),
  "tls-offered": sample("offered"),
  "tls-none": sample("none"),
  "tls-unknown": stroke("h18", "line-3", 1.5, "12 5 2 5"),
  "sign-in": bead("key"),
  "clear-passwords": bead("open-lock"),
  relay: stroke("h18", "stranger-mark", 2.5),
  "cannot-tell": bead("unknown"),
  "never-reached": stroke("h14m.5-4v8", "ink-2", 2),
  overflow: stroke("h18", "warn-mark", 1.5, "3 3"),
  disabled: bead("disabled"),
  changed: change("changed"),
  new: change("new"),
  removed: change("removed"),
  stranger: principal("stranger"),
  user: principal("user"),
  server: principal("server"),
  partner: principal("partner"),
};

const column = 176;
const row = 22;

/** What the signs in this chart mean, in rows below it. */
export function legendOf(
  signs: ReadonlySet<Sign>,
  width: number,
  colours: Palette,
): { readonly height: number; readonly at: (y: number) => readonly Markup[] } {
  const shown = (Object.keys(signWords) as Sign[]).filter((each) => signs.has(each));
  const columns = Math.max(1, Math.floor((width - 24) / column));
  return {
    height: Math.ceil(shown.length / columns) * row + 8,
    at: (y) =>
      shown.flatMap((sign, index) => {
        const left = 12 + (index % columns) * column;
        const middle = y + Math.floor(index / columns) * row + 8;
        return [
          drawings[sign](left, middle, colours),
          line(signWords[sign], left + 26, middle + 4, column - 34, {
            fill: colours["ink-2"],
            size: 11,
          }),
        ];
      }),
  };
}
