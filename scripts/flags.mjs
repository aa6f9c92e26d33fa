/** What the person who typed the command said, `--help` among it: that is answered here, and ends the process. */
export function readOptions(help, known) {
  const flags = readFlags(process.argv.slice(2), { ...known, "--help": "switch" });
  if (flags["--help"]) {
    process.stdout.write(help);
    process.exit(0);
  }
  return flags;
}

/**
 * Reads `--flag` and `--name value` (or `--name=value`). `known` maps a flag to "switch" or "value".
 * An unknown one is refused with the nearest known one; the process ends with status 2.
 */
export function readFlags(args, known) {
  const found = {};
  for (let at = 0; at < args.length; at += 1) {
    const [flag, inline] = args[at].split(/=(.*)/s);
    const kind = Object.hasOwn(known, flag) ? known[flag] : undefined;
    if (!kind)
      refuse(`Unknown argument ${flag}. Did you mean ${nearest(flag, Object.keys(known))}?`);
    if (kind === "switch" && inline !== undefined) refuse(`${flag} takes no value.`);
    if (kind === "switch") found[flag] = true;
    else {
      const value = inline ?? args[++at];
      if (!value) refuse(`${flag} needs a value.`);
      found[flag] = value;
    }
  }
  return found;
}

export function refuse(message) {
  process.stderr.write(`${message}\nTry --help.\n`);
  process.exit(2);
}

/** The candidate with the smallest edit distance. */
export function nearest(text, candidates) {
  const distances = candidates.map((each) => [distance(text, each), each]);
  return distances.sort(([a], [b]) => a - b)[0][1];
}

function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
