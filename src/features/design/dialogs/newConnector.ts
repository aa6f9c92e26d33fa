import { z } from "zod";
import type { Usage } from "../../../core/catalogue";
import {
  parseAddressSpace,
  parseBinding,
  parseRange,
  printAddressSpace,
  printBinding,
  printRange,
} from "../../../core/values";

/** Cuts a field that holds several values, as people write them. */
export const pieces = (text: string): readonly string[] =>
  text
    .split(/[\n,;\s]+/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

const listOf = (
  parse: (text: string) => { ok: true } | { ok: false; complaint: { what: string; mend: string } },
) =>
  z.string().superRefine((text, context) => {
    for (const piece of pieces(text)) {
      const read = parse(piece);
      if (!read.ok)
        context.addIssue({
          code: "custom",
          message: `${read.complaint.what} ${read.complaint.mend}`,
        });
    }
  });

/** The questions of the dialog; what a usage needs is checked with it. */
export const newConnectorSchema = z
  .object({
    kind: z.enum(["receive", "send"]),
    usage: z.enum(["Custom", "Internal", "Internet", "Partner", "Client"]),
    name: z
      .string()
      .trim()
      .min(1, "Give the connector a name.")
      .max(64, "A name has at most 64 characters.")
      .refine(
        (name) => !name.includes("\\"),
        "A name holds no backslash: it parts server and name.",
      ),
    servers: z.array(z.string()),
    newServer: z.string().trim().max(64, "A name has at most 64 characters."),
    bindings: listOf(parseBinding),
    ranges: listOf(parseRange),
    spaces: z.string().superRefine((text, context) => {
      for (const piece of spacePieces(text)) {
        const read = parseAddressSpace(piece);
        if (!read.ok)
          context.addIssue({
            code: "custom",
            message: `${read.complaint.what} ${read.complaint.mend}`,
          });
      }
    }),
  })
  .superRefine((answers, context) => {
    const need = (path: keyof typeof answers, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (answers.kind === "send") {
      if (spacePieces(answers.spaces).length === 0)
        need("spaces", "Say which recipients it takes: a domain, *.domain, or * for every domain.");
      return;
    }
    if (answers.servers.length === 0 && answers.newServer === "")
      need("newServer", "Choose a server, or name a new one.");
    if (needsBindings(answers.usage) && pieces(answers.bindings).length === 0)
      need("bindings", "Say where it listens: 0.0.0.0:25 is port 25 of every IPv4 address.");
    if (needsRanges(answers.usage) && pieces(answers.ranges).length === 0)
      need("ranges", "Say which clients it takes: addresses, or ranges such as 10.20.4.0/24.");
  });

export type NewConnector = z.infer<typeof newConnectorSchema>;

/** Address spaces carry a semicolon of their own: they are parted by comma, blank or line. */
export const spacePieces = (text: string): readonly string[] =>
  text
    .split(/[\n,\s]+/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** What New- demands, and may not be given, by usage (R30). */
export const needsBindings = (usage: Usage): boolean =>
  usage === "Custom" || usage === "Internet" || usage === "Partner";
export const needsRanges = (usage: Usage): boolean => usage !== "Internet";

/** Canonical items of a field; what cannot be read was refused before. */
export function items(text: string, kind: "bindings" | "ranges" | "spaces"): readonly string[] {
  if (kind === "spaces")
    return spacePieces(text).flatMap((piece) => {
      const read = parseAddressSpace(piece);
      return read.ok ? [printAddressSpace(read.value)] : [];
    });
  return pieces(text).flatMap((piece) => {
    if (kind === "bindings") {
      const read = parseBinding(piece);
      return read.ok ? [printBinding(read.value)] : [];
    }
    const read = parseRange(piece);
    return read.ok ? [printRange(read.value)] : [];
  });
}
