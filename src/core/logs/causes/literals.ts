/** Shorter runs of letters say too little to be worth looking for. */
const shortest = 3;

/**
 * Texts of which one must stand in whatever a regular expression finds, in lower case; null where that
 * cannot be said. Looking for them first spares most of the matching, and changes nothing of its answers.
 */
export function neededTexts(source: string): readonly string[] | null {
  const needed: string[] = [];
  for (const alternative of alternatives(source)) {
    const longest = runs(alternative).sort((a, b) => b.length - a.length)[0] ?? "";
    if (longest.length < shortest) return null;
    needed.push(longest.toLowerCase());
  }
  return needed;
}

/** The alternatives of an expression that stand in no group. */
function alternatives(source: string): readonly string[] {
  const found: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === "\\") at += 1;
    else if (letter === "[") at = classEnd(source, at);
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    else if (letter === "|" && depth === 0) {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, source.slice(from)];
}

/** Runs of letters that stand for themselves, in no group and not repeated. */
function runs(source: string): string[] {
  const found: string[] = [];
  let [depth, run] = [0, ""];
  const close = (): void => {
    if (run !== "") found.push(run);
    run = "";
  };
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] as string;
    if (letter === "(" || letter === ")") {
      close();
      depth += letter === "(" ? 1 : -1;
      continue;
    }
    if (letter === "[") {
      close();
      at = classEnd(source, at);
      continue;
    }
    const escaped = letter === "\\" ? (source[at + 1] ?? "") : "";
    if (escaped !== "") at += 1;
    const itself = escaped === "" ? !/[.^$*+?{}]/.test(letter) : /[^\w\s]/.test(escaped);
    const optional = /[?*{]/.test(source[at + 1] ?? "");
    if (!itself || optional || depth > 0) close();
    else run += escaped === "" ? letter : escaped;
    // The numbers of {n,m} are no text.
    if (letter === "{") at = Math.max(source.indexOf("}", at), at);
  }
  close();
  return found;
}

function classEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at;
}
