import { clip } from "./clip";
import type { Complaint } from "./complaint";
import { patternFault } from "./domain";
import { type Parsed, read, refused } from "./parsed";
import { at, type Piece, part, trimmed } from "./place";

/** Mail that a send connector takes (S40): `type` in capitals, `space` as written, `cost` 1 to 100. */
export interface AddressSpace {
  readonly type: string;
  readonly space: string;
  readonly cost: number;
}

/**
 * Reads `[type:]space[;cost]`; SMTP and cost 1 are understood. The prefix `Local:` of scoped connectors
 * (S47) is taken off, with the note `space-local`: the scope is IsScopedConnector.
 */
export function parseAddressSpace(text: string): Parsed<AddressSpace> {
  const whole = trimmed(text);
  const scope = /^(?:local\s*:\s*)+/i.exec(whole.text)?.[0].length ?? 0;
  const piece = part(whole, scope);
  const colon = piece.text.indexOf(":");
  const type = colon < 0 ? "SMTP" : part(piece, 0, colon).text.toUpperCase();
  if (!/^[\w-]{1,40}$/.test(type))
    return refused({
      code: "space-type",
      what:
        type === ""
          ? "The type before the colon is missing."
          : `${clip(type)} is no type of address.`,
      mend: "Write SMTP:corp.example;1, or leave the type out.",
      at: at(part(piece, 0, colon)),
    });
  const parsed = (type === "SMTP" ? smtp : free)(part(piece, colon + 1), type);
  return parsed.ok && scope > 0 ? read(parsed.value, local(whole, scope)) : parsed;
}

function smtp(rest: Piece, type: string): Parsed<AddressSpace> {
  const semicolon = rest.text.indexOf(";");
  const space = semicolon < 0 ? rest : part(rest, 0, semicolon);
  const written = semicolon < 0 ? undefined : part(rest, semicolon + 1);
  const cost = written ? costOf(written) : 1;
  if (cost === undefined) return refused(costFault(written as Piece));
  const fault = space.text === "*" || space.text === "--" ? undefined : patternFault(space);
  if (!fault) return read({ type, space: space.text, cost });
  const { instead, ...told } = fault;
  return refused(
    instead === undefined
      ? told
      : { ...told, instead: printAddressSpace({ type, space: instead, cost }) },
  );
}

/** X.400 and types of other gateways: the space is free text; with a semicolon in it the cost must follow (S42). */
function free(rest: Piece, type: string): Parsed<AddressSpace> {
  const semicolon = rest.text.lastIndexOf(";");
  const space = semicolon < 0 ? rest.text : rest.text.slice(0, semicolon);
  const fault = /[\p{Cc}\p{Cs}]/u.test(space);
  if (space.trim() === "" || fault)
    return refused({
      code: "space-missing",
      what: fault ? "The space holds a character that cannot be seen." : "The space is missing.",
      mend: "Write what stands after the type: X400:c=DE;a= ;p=CORP;1.",
      at: at(rest),
    });
  if (semicolon < 0) return read({ type, space, cost: 1 });
  const written = part(rest, semicolon + 1);
  const cost = costOf(written);
  if (cost !== undefined) return read({ type, space, cost });
  if (/^\d+$/.test(written.text)) return refused(costFault(written));
  const whole = `${type}:${rest.text.replace(/;$/, "")};1`;
  return refused({
    code: "space-cost-missing",
    what: "This space holds a semicolon, and no cost at its end.",
    mend: "Write the cost after a last semicolon.",
    at: at(written),
    ...(parseAddressSpace(whole).ok ? { instead: whole } : {}),
  });
}

function costOf({ text }: Piece): number | undefined {
  const cost = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return cost >= 1 && cost <= 100 ? cost : undefined;
}

const costFault = (cost: Piece): Complaint => ({
  code: "space-cost",
  what: cost.text === "" ? "The cost is missing." : `${clip(cost.text)} is no cost.`,
  mend: "A cost is a number from 1 to 100; the lower one wins.",
  at: at(cost),
});

const local = (whole: Piece, length: number): Complaint => ({
  code: "space-local",
  what: "Local: marks a connector that only its own site sees.",
  mend: "The space was read without it; the scope is said by IsScopedConnector.",
  at: { start: whole.start, length },
});

/** Always whole: `SMTP:*.corp.example;1`. */
export const printAddressSpace = ({ type, space, cost }: AddressSpace): string =>
  `${type}:${space};${cost}`;
