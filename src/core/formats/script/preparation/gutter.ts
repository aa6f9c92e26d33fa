import { linesOf } from "../lines";

/** A line number at the start of a line, with what stands between it and the text. */
const numbered = /^([ \t]*)(\d{1,6})( ?[|\u2502]|[.:)]?)([ \t\u00a0]*)(.*)$/s;

/**
 * Takes line numbers off that a web page put before each line: only where nearly every line has one and they rise
 * by one. The rest of a line keeps its indent, so that a here-string's closer stands in the first column (P57).
 */
export function withoutGutter(text: string): string {
  if (!/^[ \t]*\d{1,6}(?: ?[|\u2502]|[.:)]?)(?:[ \t\u00a0]|\r|\n)/.test(firstLine(text)))
    return text;
  const lines = linesOf(text);
  const found = lines.map(({ text: line }) => numbered.exec(line));
  const filled = lines.filter(({ text: line }) => line.trim() !== "").length;
  const counted = found.filter((each) => each !== null);
  if (counted.length < 2 || counted.length < 0.9 * filled || !rises(counted)) return text;
  const width = widthOf(counted);
  return lines
    .map(({ text: line, end }, index) => {
      const parts = found[index];
      return (parts ? line.slice(width(parts)) : line) + end;
    })
    .join("");
}

const firstLine = (text: string): string =>
  /^\s*[^\r\n]*[\r\n]?/.exec(text.slice(0, 2000))?.[0].replace(/^[\r\n]+/, "") ?? "";

function rises(counted: readonly RegExpExecArray[]): boolean {
  let steps = 0;
  for (const [index, each] of counted.entries()) {
    const before = counted[index - 1];
    if (before && Number(each[2]) === Number(before[2]) + 1) steps += 1;
  }
  return steps >= counted.length - 1 - Math.floor(counted.length / 20);
}

/** How many characters of a line are gutter: up to one column where the numbers fill a field, else up to the least gap. */
function widthOf(counted: readonly RegExpExecArray[]): (parts: RegExpExecArray) => number {
  const withText = counted.filter(([, , , , rest]) => rest !== "");
  const numberEnd = (parts: RegExpExecArray): number =>
    (parts[1]?.length ?? 0) + (parts[2]?.length ?? 0) + (parts[3]?.length ?? 0);
  const gap = (parts: RegExpExecArray): number => parts[4]?.length ?? 0;
  const least = Math.min(...withText.map(gap), 1000);
  const gapsOf = (digits: number): number =>
    Math.min(...withText.filter((each) => each[2]?.length === digits).map(gap), 1000);
  const isPadded =
    gapsOf(1) < 1000 &&
    gapsOf(2) < 1000 &&
    gapsOf(1) === gapsOf(2) + 1 &&
    withText.every((each) => each[1] === "");
  if (isPadded) {
    const column = Math.min(...withText.map((each) => numberEnd(each) + gap(each)));
    return () => column;
  }
  return (parts) => numberEnd(parts) + Math.min(gap(parts), least);
}
