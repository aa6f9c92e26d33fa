import { clip } from "./clip";
import type { Complaint } from "./complaint";
import { type Parsed, read, refused } from "./parsed";
import { at, type Piece, part, trimmed } from "./place";

/**
 * Reads a host or domain name as RFC 1035 has it, with underscores, which Windows allows. One label is
 * enough. The spelling stays as written.
 */
export function parseFqdn(text: string): Parsed<string> {
  const name = trimmed(text);
  const complaint = nameFault(name);
  return complaint ? refused(complaint) : read(name.text);
}

/** Reads a domain, or a domain with all its subdomains: `corp.example`, `*.corp.example`. */
export function parseDomain(text: string): Parsed<string> {
  const pattern = trimmed(text);
  const complaint = patternFault(pattern);
  return complaint ? refused(complaint) : read(pattern.text);
}

/** What is wrong with `corp.example` or `*.corp.example`; undefined if nothing. */
export function patternFault(pattern: Piece): Complaint | undefined {
  if (!pattern.text.startsWith("*"))
    return nameFault(pattern.text.startsWith("@") ? withoutAt(pattern) : pattern, pattern);
  const rest = part(pattern, 1);
  if (rest.text.startsWith(".")) return nameFault(part(rest, 1));
  return {
    code: "domain-star",
    what: `${clip(pattern.text)} has a star without a dot.`,
    mend: "The star stands for whole labels: *.corp.example.",
    at: at(pattern),
    ...(nameFault(rest) ? {} : { instead: `*.${rest.text}` }),
  };
}

const withoutAt = (pattern: Piece): Piece => part(pattern, 1);

const label = /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/i;

/** What is wrong with a name; undefined if nothing. `typed` is what stands in the text, if it holds more. */
export function nameFault(name: Piece, typed: Piece = name): Complaint | undefined {
  if (name.text === "")
    return {
      code: "name-missing",
      what: "A name is missing.",
      mend: "Write it as mail.corp.example.",
      at: at(typed),
    };
  let from = 0;
  for (const text of name.text.split(".", 130)) {
    if (!label.test(text)) return labelFault(name, part(name, from, from + text.length));
    from += text.length + 1;
  }
  if (name.text.length > 253)
    return {
      code: "name-too-long",
      what: `This name has ${name.text.length} characters.`,
      mend: "A name has at most 253.",
      at: at(name),
    };
  if (/^\d+$/.test(name.text.slice(name.text.lastIndexOf(".") + 1)))
    return {
      code: "name-numeric",
      what: `${clip(name.text)} ends in a number, as addresses do.`,
      mend: "Write a name, such as mail.corp.example.",
      at: at(name),
    };
  if (typed === name) return undefined;
  return {
    code: "name-at",
    what: "A domain is written without @.",
    mend: "Take the @ away.",
    at: at(typed),
    instead: name.text,
  };
}

function labelFault(name: Piece, piece: Piece): Complaint {
  const sound = /[^.]\.$/.test(name.text) ? name.text.slice(0, -1) : "";
  if (piece.text === "")
    return {
      code: "name-dots",
      what: `${clip(name.text)} has a dot too many.`,
      mend: "One dot stands between two labels.",
      at: at(name),
      ...(sound && !nameFault(trimmed(sound)) ? { instead: sound } : {}),
    };
  if (piece.text.length > 63)
    return {
      code: "name-label-long",
      what: `${clip(piece.text)} has ${piece.text.length} characters.`,
      mend: "Between two dots stand at most 63.",
      at: at(piece),
    };
  const strange = /[^\w-]/.exec(piece.text);
  if (!strange)
    return {
      code: "name-hyphen",
      what: `${clip(piece.text)} begins or ends with a hyphen.`,
      mend: "A hyphen stands inside a label only.",
      at: at(piece),
    };
  return {
    code: "name-character",
    what: `${clip(piece.text)} holds a character that host names do not have.`,
    mend: "Use letters a to z, digits and hyphens; other letters in their xn-- form.",
    at: { start: piece.start + strange.index, length: 1 },
  };
}
