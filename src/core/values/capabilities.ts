import { clip } from "./clip";
import { patternFault } from "./domain";
import { parseNamed } from "./named";
import { type Parsed, read, refused } from "./parsed";
import { at, ofWhole, type Piece, part, trimmed } from "./place";

/** What a client may do whose certificate holds `domain`; `NO-TLS` stands for clients without TLS. */
export interface Capabilities {
  readonly domain: string;
  readonly names: readonly string[];
}

/** The capabilities that the reference documents. */
const capabilityNames: readonly string[] = ["AcceptCloudServicesMail", "AcceptOorgProtocol"];

/** Reads one entry of TlsDomainCapabilities: `domain:capability[,capability]`. */
export function parseCapabilities(text: string): Parsed<Capabilities> {
  const piece = trimmed(text);
  const colon = piece.text.indexOf(":");
  if (colon < 0)
    return refused({
      code: "capability-form",
      what: `${piece.text === "" ? "The text" : clip(piece.text)} gives a domain no capability.`,
      mend: "Write mail.corp.example:AcceptCloudServicesMail.",
      at: at(piece),
    });
  const domain = part(piece, 0, colon);
  // Exchange was seen to refuse `*` (V18); that is the linter's to tell.
  const fault = domain.text === "*" ? undefined : patternFault(domain);
  if (fault) return ofWhole(piece, domain, { complaint: fault }, parseCapabilities);
  const names: string[] = [];
  for (const each of separated(piece, colon + 1)) {
    const name = parseNamed(each, capabilityNames, "capability");
    if (!name.ok) return ofWhole(piece, each, name, parseCapabilities);
    if (!names.includes(name.value)) names.push(name.value);
  }
  return read({ domain: domain.text, names });
}

function separated(piece: Piece, from: number): Piece[] {
  let start = from;
  return piece.text
    .slice(from)
    .split(",")
    .map((text) => {
      const each = part(piece, start, start + text.length);
      start += text.length + 1;
      return each;
    });
}

/** The inverse: `domain:capability,capability`. */
export const printCapabilities = ({ domain, names }: Capabilities): string =>
  `${domain}:${names.join(",")}`;
