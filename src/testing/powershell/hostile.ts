import fc from "fast-check";

/** Pieces that have broken quoting somewhere: quotes of every kind, expansion, ends of line. */
const pieces = [
  ..."'\u2018\u2019\u201A\u201B\"\u201C\u201D\u201E`$;|&<>(){}[]@#,-\u2013\u2014\u2015 \t\r\n\0",
  "\u{1F600}",
  "\u0301",
  "$()",
  "$" + "{env:PATH}",
  "$(Canary)",
  "';Canary;'",
  "\u2019;Canary;\u2018",
  "\u201B\nCanary\n\u201A",
  "\r\nCanary\r\n",
  "\u2028Canary\u2028",
  '"; Canary; "',
  "') + (Canary) + ('",
  "| Canary",
  "<#",
  "#>",
  "# ",
  "@'\n",
  "\n'@\n",
  '@"\n',
  '\n"@\n',
  "`n",
  "`",
  "--%",
  "-Name",
  "%%",
  "\\",
  "{0}",
  "[char]0",
  "' + [char]0x41 + '",
  "a",
  "Relay",
  "日本",
];

/** What cannot be seen, looks like a space, or turns the reading direction. */
const unseen = [
  ..."\u0085\u00A0\u00AD\u034F\u115F\u1680\u200B\u200D\u200E\u200F\u2028\u2029\u202A\u202E\u2060\u2066\u2069\u2800\u3000\u3164\uFE0F\uFEFF\uFFFE\uFFFF\x1B\x7F\x9B",
  "\u{E0041}",
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.constantFrom(...unseen) },
);

/** A hostile text without half surrogate pairs: it must come back from PowerShell as it was. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(piece, { maxLength: 8 }).map((all) => all.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
);

/** A hostile text with at least one half of a surrogate pair. */
export const brokenText: fc.Arbitrary<string> = fc
  .tuple(hostileText, fc.integer({ min: 0xd800, max: 0xdbff }), hostileText)
  .map(([before, unit, after]) => `${before}${String.fromCharCode(unit)}'${after}`);
